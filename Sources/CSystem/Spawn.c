#define _GNU_SOURCE
#include "include/Spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    /// Descriptors are first copied above this number, so that none is overwritten before it is used.
    high_descriptor = 64,
    descriptors_max = 16,
};

static int set_attributes(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    int error = posix_spawnattr_setflags(attributes, flags);
    if (!error) error = posix_spawnattr_setpgroup(attributes, 0);
    if (!error) error = posix_spawnattr_setsigmask(attributes, &none);
    if (!error) error = posix_spawnattr_setsigdefault(attributes, &all);
    return error;
}

static int add_actions(posix_spawn_file_actions_t *actions, const char *directory, const int *copies, int count) {
    int error = 0;
    for (int i = 0; i < count && !error; i++) {
        error = copies[i] < 0 ? posix_spawn_file_actions_addopen(actions, i, "/dev/null", O_RDWR, 0)
                              : posix_spawn_file_actions_adddup2(actions, copies[i], i);
    }
    if (!error && directory) error = posix_spawn_file_actions_addchdir_np(actions, directory);
#ifdef __linux__
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, count);
#endif
    return error;
}

pid_t processSpawn(const char *path, char *const *arguments, char *const *environment, const char *directory,
                   const int *descriptors, int count) {
    int copies[descriptors_max];
    if (count > descriptors_max) {
        errno = EINVAL;
        return -1;
    }
    int error = 0;
    for (int i = 0; i < count; i++) {
        copies[i] = descriptors[i] < 0 ? -1 : fcntl(descriptors[i], F_DUPFD_CLOEXEC, high_descriptor);
        if (descriptors[i] >= 0 && copies[i] < 0) error = errno;
    }
    pid_t id = -1;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    if (!error) error = set_attributes(&attributes);
    if (!error) error = add_actions(&actions, directory, copies, count);
    if (!error) error = posix_spawn(&id, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    for (int i = 0; i < count; i++)
        if (copies[i] >= 0) close(copies[i]);
    errno = error;
    return error ? -1 : id;
}

int processReap(pid_t id, int wait, int *exitCode, int *signal) {
    int status;
    pid_t got;
    do got = waitpid(id, &status, wait ? 0 : WNOHANG);
    while (got < 0 && errno == EINTR);
    if (got <= 0) return (int)got;
    *exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return 1;
}

int processPipe(int ends[2]) {
#ifdef __linux__
    return pipe2(ends, O_CLOEXEC);
#else
    if (pipe(ends) < 0) return -1;
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    return 0;
#endif
}

void processHide(void) {
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void processCloseOnExec(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }
