/* Where it begins. */
#include "command/command.h"

int main(int argc, char **argv)
{
	return command_run(argc - (argc > 0), argv + (argc > 0));
}
