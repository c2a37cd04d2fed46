#pragma once
#include <sys/types.h>

/// Starts a program in a process group of its own. `descriptors[i]` becomes its descriptor i, or /dev/null when it is -1;
/// it gets no others. `directory` may be null, to stay. Returns its id, or -1 with errno set.
pid_t processSpawn(const char *path, char *const *arguments, char *const *environment, const char *directory,
                   const int *descriptors, int count);
/// Whether a child has ended: 1 with its exit code or else its signal, 0 when it runs, -1 with errno set. Waits for the
/// end when `wait` is not 0.
int processReap(pid_t id, int wait, int *exitCode, int *signal);
/// Opens a pipe whose ends are closed on exec. Returns -1 with errno set.
int processPipe(int ends[2]);
/// Keeps processes of the same user from reading this one's memory and descriptors, where the system can.
void processHide(void);
/// Keeps a descriptor from programs that are started from here on.
void processCloseOnExec(int descriptor);
