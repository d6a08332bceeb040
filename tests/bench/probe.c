/* Watches a program from outside, through the X server alone: no hook in the program takes part.
 *
 *     probe [--keys N NAME,NAME...] [--still SECONDS] -- PROGRAM ARGUMENTS...
 *
 * Starts the program and prints, a line each:
 *     first MS        from just before it is started to the first pixel that changed
 *     cpu MS          of processor used by its first thread until then
 *     rss KB          its resident memory, half a second later
 *     wakes N         how often its threads woke in those seconds (--still)
 *     key MS          from an injected key to the first pixel that changed, N times in turn
 *     miss NAME       a key that changed nothing within a second
 * Then it ends the program. Times are taken when the server's damage report arrives, before the
 * pixels are compared. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_MS = 20000, KEY_MS = 1000, STILL_MS = 300, STILL_MOST_MS = 4000, KEYS_MAX = 16 };

struct probe {
	Display *display;
	Window root;
	XImage *before;       /* the screen, in memory shared with the server */
	XShmSegmentInfo shared;
	int damage_event;
	pid_t child;
	double cpu_ms;        /* that the child had used when the last change came */
};

static double now_ms(void)
{
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec * 1e3 + (double)at.tv_nsec / 1e6;
}

static void pause_ms(int ms)
{
	struct timespec span = { ms / 1000, ms % 1000 * 1000000L };
	nanosleep(&span, NULL);
}

static bool display_open(struct probe *probe)
{
	int error;
	probe->display = XOpenDisplay(NULL);
	if (!probe->display || !XShmQueryExtension(probe->display)
		|| !XDamageQueryExtension(probe->display, &probe->damage_event, &error))
		return false;
	int screen = DefaultScreen(probe->display);
	unsigned w = (unsigned)DisplayWidth(probe->display, screen);
	unsigned h = (unsigned)DisplayHeight(probe->display, screen);
	probe->root = RootWindow(probe->display, screen);
	probe->before = XShmCreateImage(probe->display, DefaultVisual(probe->display, screen),
		(unsigned)DefaultDepth(probe->display, screen), ZPixmap, NULL, &probe->shared, w, h);
	probe->shared.shmid = shmget(IPC_PRIVATE,
		(size_t)probe->before->bytes_per_line * (size_t)probe->before->height, IPC_CREAT | 0600);
	probe->shared.shmaddr = probe->before->data = shmat(probe->shared.shmid, NULL, 0);
	XShmAttach(probe->display, &probe->shared);
	XSync(probe->display, False);
	shmctl(probe->shared.shmid, IPC_RMID, NULL);
	XDamageCreate(probe->display, probe->root, XDamageReportRawRectangles);
	XTestFakeMotionEvent(probe->display, -1, (int)w / 2, (int)h - 2, 0);
	XSync(probe->display, False);
	return true;
}

static void remember_screen(struct probe *probe)
{
	XShmGetImage(probe->display, probe->root, probe->before, 0, 0, AllPlanes);
}

/* Has anything in this part another colour than in the remembered screen? */
static bool part_changed(struct probe *probe, XRectangle area)
{
	XImage *part = XGetImage(probe->display, probe->root, area.x, area.y, area.width, area.height,
		AllPlanes, ZPixmap);
	if (!part)
		return false;
	bool changed = false;
	for (int y = 0; y < part->height && !changed; y++)
		changed = memcmp(part->data + (long)y * part->bytes_per_line,
			probe->before->data + (long)(area.y + y) * probe->before->bytes_per_line + 4L * area.x,
			4 * (size_t)part->width) != 0;
	XDestroyImage(part);
	return changed;
}

/* The next damage report: when it came and where; false after `within` ms. */
static bool next_damage(struct probe *probe, double within, double *when, XRectangle *area)
{
	double end = now_ms() + within;
	for (;;) {
		while (XPending(probe->display) > 0) {
			XEvent event;
			*when = now_ms();
			XNextEvent(probe->display, &event);
			if (event.type != probe->damage_event + XDamageNotify)
				continue;
			*area = ((XDamageNotifyEvent *)(void *)&event)->area;
			return true;
		}
		double left = end - now_ms();
		if (left <= 0)
			return false;
		struct pollfd file = { .fd = ConnectionNumber(probe->display), .events = POLLIN };
		poll(&file, 1, (int)left + 1);
	}
}

/* Milliseconds of processor that a process has used. */
static double cpu_ms(pid_t pid)
{
	char path[64];
	double ns = -1;
	snprintf(path, sizeof path, "/proc/%d/schedstat", (int)pid);
	FILE *file = fopen(path, "r");
	if (file && fscanf(file, "%lf", &ns) != 1)
		ns = -1;
	if (file)
		fclose(file);
	return ns / 1e6;
}

/* When the first pixel changed, or a negative number. */
static double wait_change(struct probe *probe, double within)
{
	double end = now_ms() + within, when;
	XRectangle area;
	while (next_damage(probe, end - now_ms(), &when, &area)) {
		probe->cpu_ms = cpu_ms(probe->child);
		if (part_changed(probe, area))
			return when;
	}
	return -1;
}

static void wait_still(struct probe *probe)
{
	double end = now_ms() + STILL_MOST_MS, when;
	XRectangle area;
	while (now_ms() < end && next_damage(probe, STILL_MS, &when, &area))
		;
}

static long rss_kb(pid_t pid)
{
	char path[64], line[256];
	long kb = -1;
	snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, "VmRSS:", 6) == 0)
			kb = strtol(line + 6, NULL, 10);
	if (file)
		fclose(file);
	return kb;
}

/* How often all threads of a process went to sleep, and so woke again. */
static long sleeps(pid_t pid)
{
	char path[300], line[256];
	long count = 0;
	snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
	DIR *tasks = opendir(path);
	for (struct dirent *task; tasks && (task = readdir(tasks)) != NULL;) {
		snprintf(path, sizeof path, "/proc/%d/task/%s/status", (int)pid, task->d_name);
		FILE *file = task->d_name[0] == '.' ? NULL : fopen(path, "r");
		while (file && fgets(line, sizeof line, file))
			if (strncmp(line, "voluntary_ctxt_switches:", 24) == 0)
				count += strtol(line + 24, NULL, 10);
		if (file)
			fclose(file);
	}
	if (tasks)
		closedir(tasks);
	return count;
}

static bool press(struct probe *probe, const char *name)
{
	KeyCode code = XKeysymToKeycode(probe->display, XStringToKeysym(name));
	if (!code)
		return false;
	wait_still(probe);
	remember_screen(probe);
	double began = now_ms();
	XTestFakeKeyEvent(probe->display, code, True, CurrentTime);
	XTestFakeKeyEvent(probe->display, code, False, CurrentTime);
	XFlush(probe->display);
	double changed = wait_change(probe, KEY_MS);
	if (changed < 0)
		printf("miss %s\n", name);
	else
		printf("key %.3f\n", changed - began);
	return true;
}

static bool press_all(struct probe *probe, int count, char *names)
{
	char *keys[KEYS_MAX];
	int many = 0;
	char *at = names;
	do {
		keys[many++] = at;
		at += strcspn(at, ",");
		if (*at)
			*at++ = '\0';
	} while (*at && many < KEYS_MAX);
	for (int i = 0; i < count; i++)
		if (!press(probe, keys[i % many])) {
			fprintf(stderr, "probe: no key %s\n", keys[i % many]);
			return false;
		}
	return true;
}

/* The child leads a group of its own, so that all it starts can be ended with it. */
static void child_end(struct probe *probe)
{
	kill(-probe->child, SIGTERM);
	for (int i = 0; i < 50; i++) {
		if (waitpid(probe->child, NULL, WNOHANG) == probe->child)
			return;
		pause_ms(20);
	}
	kill(-probe->child, SIGKILL);
	waitpid(probe->child, NULL, 0);
}

static bool child_start(struct probe *probe, char **command)
{
	remember_screen(probe);
	double began = now_ms();
	probe->child = fork();
	if (probe->child == 0) {
		setpgid(0, 0);
		execvp(command[0], command);
		_exit(127);
	}
	setpgid(probe->child, probe->child);
	double changed = wait_change(probe, FIRST_MS);
	if (changed < 0) {
		fprintf(stderr, "probe: %s showed nothing\n", command[0]);
		return false;
	}
	printf("cpu %.3f\n", probe->cpu_ms);
	printf("first %.3f\n", changed - began);
	return true;
}

int main(int argc, char **argv)
{
	struct probe probe = { 0 };
	int keys = 0, still = 0, at = 1;
	char *names = NULL;
	for (; at < argc && strcmp(argv[at], "--") != 0; at++) {
		if (strcmp(argv[at], "--keys") == 0 && at + 2 < argc) {
			keys = (int)strtol(argv[++at], NULL, 10);
			names = argv[++at];
		} else if (strcmp(argv[at], "--still") == 0 && at + 1 < argc) {
			still = (int)strtol(argv[++at], NULL, 10);
		}
	}
	if (at + 1 >= argc) {
		fprintf(stderr, "probe [--keys N NAME,...] [--still SECONDS] -- PROGRAM...\n");
		return 2;
	}
	if (!display_open(&probe)) {
		fprintf(stderr, "probe: no X display with MIT-SHM and DAMAGE\n");
		return 2;
	}
	bool good = child_start(&probe, argv + at + 1);
	if (good) {
		pause_ms(500);
		printf("rss %ld\n", rss_kb(probe.child));
		wait_still(&probe);
		if (still) {
			pause_ms(3000);
			long before = sleeps(probe.child);
			pause_ms(still * 1000);
			printf("wakes %ld\n", sleeps(probe.child) - before);
		}
		good = keys == 0 || press_all(&probe, keys, names);
	}
	child_end(&probe);
	XCloseDisplay(probe.display);
	return good ? 0 : 1;
}
