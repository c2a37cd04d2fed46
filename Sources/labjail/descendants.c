#include "descendants.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

/// Passes over the process table before giving up on processes that cannot be ended, such as one stuck in the kernel.
enum { passes_max = 400 };
/// The pause between passes, for killed processes to go.
static const struct timespec pass_pause = {0, 5 * 1000 * 1000};

struct process {
    pid_t id;
    pid_t parent;
    int is_descendant;
};

/// A snapshot of the process table. It grows as needed and is kept between passes.
static struct process *table;
static size_t table_count;
static size_t table_capacity;

int adopt_orphans(void) {
#ifdef __linux__
    return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0;
#else
    return 0;
#endif
}

/// The parent of a process as `/proc/<id>/stat` has it, or 0 when the process has gone or has ended.
static pid_t parent_of(const char *id) {
    char path[64];
    char text[512];
    snprintf(path, sizeof path, "/proc/%s/stat", id);
    FILE *file = fopen(path, "re");
    if (!file) return 0;
    size_t count = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[count] = 0;
    // The name, in parentheses, may hold anything, so the fields count from the last one.
    const char *rest = strrchr(text, ')');
    char state;
    int parent;
    if (!rest || sscanf(rest + 1, " %c %d", &state, &parent) != 2) return 0;
    return state == 'Z' || state == 'X' ? 0 : parent;
}

static int by_id(const void *a, const void *b) {
    pid_t x = ((const struct process *)a)->id;
    pid_t y = ((const struct process *)b)->id;
    return (x > y) - (x < y);
}

static void read_table(void) {
    table_count = 0;
    DIR *directory = opendir("/proc");
    if (!directory) return;
    for (struct dirent *entry; (entry = readdir(directory));) {
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        pid_t parent = parent_of(entry->d_name);
        if (!parent) continue;
        if (table_count == table_capacity) {
            size_t capacity = table_capacity ? table_capacity * 2 : 256;
            struct process *larger = realloc(table, capacity * sizeof *table);
            if (!larger) break;
            table = larger;
            table_capacity = capacity;
        }
        table[table_count++] = (struct process){(pid_t)atoi(entry->d_name), parent, 0};
    }
    closedir(directory);
    if (table_count) qsort(table, table_count, sizeof *table, by_id);
}

static int is_known_descendant(pid_t id) {
    struct process key = {id, 0, 0};
    const struct process *found = bsearch(&key, table, table_count, sizeof *table, by_id);
    return found && found->is_descendant;
}

/// Marks descendants until a pass finds no more; ids need not grow from parent to child.
static int mark_descendants(void) {
    read_table();
    pid_t self = getpid();
    int total = 0;
    for (int found = 1; found;) {
        found = 0;
        for (size_t i = 0; i < table_count; i++) {
            struct process *process = &table[i];
            if (process->is_descendant || process->id == self) continue;
            if (process->parent != self && !is_known_descendant(process->parent)) continue;
            process->is_descendant = 1;
            found++;
        }
        total += found;
    }
    return total;
}

int count_descendants(void) { return mark_descendants(); }

static void signal_descendants(int signal) {
    for (size_t i = 0; i < table_count; i++)
        if (table[i].is_descendant) kill(table[i].id, signal);
}

/// Collects what has ended; true when no child is left, which for an adopter of orphans means no descendant.
static int is_childless(void) {
    pid_t ended;
    while ((ended = waitpid(-1, NULL, WNOHANG)) > 0) {}
    return ended < 0 && errno == ECHILD;
}

void end_descendants(int first) {
    if (is_childless()) return;
    // Stopping comes before killing: a stopped process cannot start another while the rest are being found.
    if (first > 0) kill(-first, SIGSTOP);
    for (int known = -1, found = mark_descendants(); found > known; found = mark_descendants()) {
        known = found;
        signal_descendants(SIGSTOP);
    }
    if (first > 0) kill(-first, SIGKILL);
    for (int pass = 0; pass < passes_max; pass++) {
        signal_descendants(SIGKILL);
        if (is_childless()) return;
        nanosleep(&pass_pause, NULL);
        mark_descendants();
    }
}
