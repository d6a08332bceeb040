#include "shim.h"

#include <string.h>

struct shim_file {
	sqlite3_file base;
	struct shim *shim;
	struct node *node;  /* NULL: a file that nobody expects to find again */
	bool sync_names;    /* its first sync is the folder's, too (as in SQLite's own VFS) */
	sqlite3_file *real; /* behind this struct */
};

static struct shim *shim_of(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

static struct shim_file *file_of(sqlite3_file *file)
{
	return (struct shim_file *)file;
}

/* SQLITE_OK, or what the call ends in. */
static int fault_now(struct shim *shim, enum call call, int kind)
{
	struct fault *fault = &shim->fault;
	if (call != CALL_READ && !shim->dark && ++shim->calls == shim->power_until)
		shim->dark = true;
	if (shim->dark)
		return kind;
	if (!(fault->calls & 1u << call))
		return SQLITE_OK;
	long beyond = ++fault->seen - fault->from;
	if (beyond < 0 || (fault->every ? beyond % fault->every != 0 : beyond != 0))
		return SQLITE_OK;
	fault->failed++;
	return fault->code == SQLITE_IOERR ? kind : fault->code;
}

static int shim_close_file(sqlite3_file *file)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

static int shim_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
	struct shim_file *own = file_of(file);
	int code = fault_now(own->shim, CALL_READ, SQLITE_IOERR_READ);
	if (code == SQLITE_OK)
		return own->real->pMethods->xRead(own->real, bytes, size, at);
	if (own->shim->fault.half && !own->shim->dark)
		own->real->pMethods->xRead(own->real, bytes, size / 2, at);
	return SQLITE_IOERR_READ;
}

static int write_through(struct shim_file *own, const void *bytes, int size, sqlite3_int64 at)
{
	int code = own->real->pMethods->xWrite(own->real, bytes, size, at);
	if (code == SQLITE_OK && own->node)
		node_write(own->node, (size_t)at, bytes, (size_t)size);
	return code;
}

static int shim_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
	struct shim_file *own = file_of(file);
	int code = fault_now(own->shim, CALL_WRITE, SQLITE_IOERR_WRITE);
	if (code == SQLITE_OK)
		return write_through(own, bytes, size, at);
	if (own->shim->fault.half && !own->shim->dark)
		write_through(own, bytes, size / 2, at);
	return code;
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	struct shim_file *own = file_of(file);
	int code = fault_now(own->shim, CALL_TRUNCATE, SQLITE_IOERR_TRUNCATE);
	if (code != SQLITE_OK)
		return code;
	code = own->real->pMethods->xTruncate(own->real, size);
	if (code == SQLITE_OK && own->node)
		node_truncate(own->node, (size_t)size);
	return code;
}

/* The system's files are never synced: only the disk that is told counts. */
static int shim_sync(sqlite3_file *file, int flags)
{
	(void)flags;
	struct shim_file *own = file_of(file);
	int code = fault_now(own->shim, CALL_SYNC, SQLITE_IOERR_FSYNC);
	if (code != SQLITE_OK) {
		if (own->node && !own->shim->dark)
			node_sync_failed(own->node, &own->shim->random);
		return code;
	}
	if (own->node)
		node_sync(own->node);
	if (own->sync_names)
		disk_sync_names(&own->shim->disk);
	own->sync_names = false;
	return SQLITE_OK;
}

static int shim_file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xFileSize(real, size);
}

static int shim_lock(sqlite3_file *file, int level)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xLock(real, level);
}

static int shim_unlock(sqlite3_file *file, int level)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xUnlock(real, level);
}

static int shim_check_lock(sqlite3_file *file, int *reserved)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xCheckReservedLock(real, reserved);
}

static int shim_control(sqlite3_file *file, int what, void *argument)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xFileControl(real, what, argument);
}

static int shim_sector(sqlite3_file *file)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xSectorSize(real);
}

static int shim_device(sqlite3_file *file)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xDeviceCharacteristics(real);
}

/* Shared memory is no file that anybody expects to find again. */
static int shim_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **at)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xShmMap(real, page, size, extend, at);
}

static int shim_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xShmLock(real, offset, count, flags);
}

static void shim_shm_barrier(sqlite3_file *file)
{
	sqlite3_file *real = file_of(file)->real;
	real->pMethods->xShmBarrier(real);
}

static int shim_shm_unmap(sqlite3_file *file, int delete)
{
	sqlite3_file *real = file_of(file)->real;
	return real->pMethods->xShmUnmap(real, delete);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2, .xClose = shim_close_file, .xRead = shim_read, .xWrite = shim_write,
	.xTruncate = shim_truncate, .xSync = shim_sync, .xFileSize = shim_file_size,
	.xLock = shim_lock, .xUnlock = shim_unlock, .xCheckReservedLock = shim_check_lock,
	.xFileControl = shim_control, .xSectorSize = shim_sector,
	.xDeviceCharacteristics = shim_device, .xShmMap = shim_shm_map, .xShmLock = shim_shm_lock,
	.xShmBarrier = shim_shm_barrier, .xShmUnmap = shim_shm_unmap,
};

static int shim_open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
	int *out)
{
	static const int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
	struct shim *shim = shim_of(vfs);
	struct shim_file *own = file_of(file);
	memset(own, 0, sizeof *own);
	int code = fault_now(shim, CALL_OPEN, SQLITE_CANTOPEN);
	if (code != SQLITE_OK)
		return code;
	own->real = (sqlite3_file *)(own + 1);
	code = shim->real->xOpen(shim->real, name, own->real, flags, out);
	if (code != SQLITE_OK)
		return code;
	own->base.pMethods = &methods;
	own->shim = shim;
	own->node = name && flags & kept ? disk_open(&shim->disk, name) : NULL;
	own->sync_names = flags & SQLITE_OPEN_CREATE
		&& flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL);
	return SQLITE_OK;
}

static int shim_delete_file(sqlite3_vfs *vfs, const char *name, int sync_names)
{
	struct shim *shim = shim_of(vfs);
	int code = fault_now(shim, CALL_DELETE, SQLITE_IOERR_DELETE);
	if (code != SQLITE_OK)
		return code;
	code = shim->real->xDelete(shim->real, name, 0);
	if (code == SQLITE_OK)
		disk_delete(&shim->disk, name);
	if (code == SQLITE_OK && sync_names)
		disk_sync_names(&shim->disk);
	return code;
}

static int shim_access(sqlite3_vfs *vfs, const char *name, int flags, int *there)
{
	sqlite3_vfs *real = shim_of(vfs)->real;
	return real->xAccess(real, name, flags, there);
}

static int shim_full_path(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
	sqlite3_vfs *real = shim_of(vfs)->real;
	return real->xFullPathname(real, name, size, out);
}

static int shim_last_error(sqlite3_vfs *vfs, int size, char *out)
{
	sqlite3_vfs *real = shim_of(vfs)->real;
	return real->xGetLastError ? real->xGetLastError(real, size, out) : 0;
}

void shim_open(struct shim *shim, uint64_t seed)
{
	memset(shim, 0, sizeof *shim);
	disk_init(&shim->disk);
	random_init(&shim->random, seed, 21);
	shim->real = sqlite3_vfs_find(NULL);
	shim->vfs = *shim->real; /* clock and chance as they are */
	shim->vfs.iVersion = 1;
	shim->vfs.szOsFile = (int)sizeof(struct shim_file) + shim->real->szOsFile;
	shim->vfs.zName = "shim";
	shim->vfs.pNext = NULL;
	shim->vfs.pAppData = shim;
	shim->vfs.xOpen = shim_open_file;
	shim->vfs.xDelete = shim_delete_file;
	shim->vfs.xAccess = shim_access;
	shim->vfs.xFullPathname = shim_full_path;
	shim->vfs.xGetLastError = shim_last_error;
	sqlite3_vfs_register(&shim->vfs, 1);
}

void shim_close(struct shim *shim)
{
	sqlite3_vfs_unregister(&shim->vfs);
	sqlite3_vfs_register(shim->real, 1);
	disk_close(&shim->disk);
}

void shim_heal(struct shim *shim)
{
	shim->fault.calls = 0;
	shim->power_until = 0;
}
