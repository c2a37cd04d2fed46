#include "tasks.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/sysinfo.h>
#endif

long count_tasks_of_system(void) {
#ifdef __linux__
    struct sysinfo info;
    if (sysinfo(&info) == 0) return info.procs;
#endif
    return 0;
}

void stay_ahead(void) {
    // Refused to anybody but root, whose programs are the ones that no limit holds.
    setpriority(PRIO_PROCESS, 0, -20);
}

long count_tasks_of_user(void) {
    long count = 0;
    DIR *directory = opendir("/proc");
    if (!directory) return 0;
    for (struct dirent *entry; (entry = readdir(directory));) {
        char path[64];
        struct stat status;
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        snprintf(path, sizeof path, "/proc/%.16s/task", entry->d_name);
        // A folder has two links of its own and one for each task in it.
        if (stat(path, &status) == 0 && status.st_uid == geteuid()) count += (long)status.st_nlink - 2;
    }
    closedir(directory);
    return count;
}
