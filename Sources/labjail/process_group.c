#include "process_group.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char group[512];

static int write_file(const char *name, const char *text) {
    char path[640];
    snprintf(path, sizeof path, "%s/%s", group, name);
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t written = write(file, text, strlen(text));
    close(file);
    return written < 0 ? -1 : 0;
}

/// Finds this process's own group in the hierarchy that counts processes: `8:pids:/path`, or `0::/path` in version 2.
static int find_parent(char *parent, size_t size) {
    FILE *file = fopen("/proc/self/cgroup", "re");
    if (!file) return -1;
    char line[512];
    int found = -1;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        char *controllers = strchr(line, ':');
        char *path = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!path) continue;
        *path++ = 0;
        if (!strcmp(controllers + 1, "pids")) {
            snprintf(parent, size, "/sys/fs/cgroup/pids%s", path);
            found = 0;
            break;
        }
        if (!controllers[1]) {
            snprintf(parent, size, "/sys/fs/cgroup%s", path);
            found = 0;
        }
    }
    fclose(file);
    return found;
}

void make_process_group(int64_t processes) {
    char parent[400], limit[32];
    if (find_parent(parent, sizeof parent) < 0) return;
    snprintf(group, sizeof group, "%s/labjail-%d", parent, (int)getpid());
    if (mkdir(group, 0700) < 0) {
        group[0] = 0;
        return;
    }
    snprintf(limit, sizeof limit, "%lld", (long long)processes);
    if (write_file("pids.max", limit) < 0) remove_process_group();
}

void enter_process_group(void) {
    if (group[0]) write_file("cgroup.procs", "0");
}

int process_group_was_full(void) {
    if (!group[0]) return 0;
    char path[640];
    long long refused = 0;
    snprintf(path, sizeof path, "%s/pids.events", group);
    FILE *file = fopen(path, "re");
    if (!file) return 0;
    // The only line is `max N`: how often a fork was refused.
    int read = fscanf(file, "max %lld", &refused);
    fclose(file);
    return read == 1 && refused > 0;
}

void remove_process_group(void) {
    if (group[0]) rmdir(group);
    group[0] = 0;
}
