#define _GNU_SOURCE
#include "isolation.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sched.h>
#include <sys/prctl.h>

static int write_file(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return 0;
    int is_written = write(file, text, strlen(text)) == (ssize_t)strlen(text);
    close(file);
    return is_written;
}

/// Who may makes the namespace as it is. Others do so inside a user namespace in which they keep their own id.
static int unshare_processes(void) {
    uid_t user = geteuid();
    gid_t group = getegid();
    if (unshare(CLONE_NEWPID) == 0) return 1;
    if (unshare(CLONE_NEWUSER | CLONE_NEWPID) < 0) return 0;
    char map[64];
    snprintf(map, sizeof map, "%u %u 1\n", user, user);
    if (!write_file("/proc/self/uid_map", map) || !write_file("/proc/self/setgroups", "deny\n")) return 0;
    snprintf(map, sizeof map, "%u %u 1\n", group, group);
    return write_file("/proc/self/gid_map", map);
}

int make_process_namespace(void) {
    // Half of the steps would leave this process worse off than none, so a child tries them first.
    pid_t probe = fork();
    if (probe < 0) return 0;
    if (probe == 0) {
        pid_t first = unshare_processes() ? fork() : -1;
        if (first == 0) _exit(0);
        _exit(first > 0 && waitpid(first, NULL, 0) == first ? 0 : 1);
    }
    int status;
    while (waitpid(probe, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 && unshare_processes();
}

#else

int make_process_namespace(void) { return 0; }

#endif

void be_first_process(int program, int words) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    struct last_word word;
    memset(&word, 0, sizeof word);
    for (;;) {
        pid_t ended = wait4(-1, &word.status, 0, &word.usage);
        if (ended < 0 && errno != EINTR) _exit(1);
        if (ended == program) break;
    }
    _exit(write(words, &word, sizeof word) == sizeof word ? 0 : 1);
}

/// Reads the name of a namespace; zero when its process has gone or is not ours to look at.
static int read_namespace(const char *id, const char *which, char *name, size_t size) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%.16s/ns/%s", id, which);
    ssize_t count = readlink(path, name, size - 1);
    if (count <= 0) return 0;
    name[count] = 0;
    return 1;
}

int count_in_namespace(int first, int limit) {
    char wanted[64], seen[64];
    DIR *directory = opendir("/proc");
    if (!directory) return 0;
    int count = 0;
    int is_known = read_namespace("self", "pid_for_children", wanted, sizeof wanted);
    for (struct dirent *entry; is_known && count <= limit && (entry = readdir(directory));) {
        if (!isdigit((unsigned char)entry->d_name[0]) || atoi(entry->d_name) == first) continue;
        if (read_namespace(entry->d_name, "pid", seen, sizeof seen) && strcmp(seen, wanted) == 0) count++;
    }
    closedir(directory);
    return count;
}
