// Starts one program, sees that it keeps its limits, ends all that it started, and reports how it ended.
//
// Where the system allows it, the program gets a process namespace. The rest of the jail (files, network, system calls)
// belongs between `fork` and `execve` in start.c; until it is there the report says `level=none`.

#define _GNU_SOURCE
#include "descendants.h"
#include "isolation.h"
#include "limits.h"
#include "process_group.h"
#include "start.h"
#include "tasks.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    /// How often a look is taken at the number of processes, in milliseconds: a fork bomb doubles every few.
    census_milliseconds = 5,
    /// How many looks at all processes of the system there are for one at the program's, which costs a millisecond.
    looks_per_census = 20,
    chunk_bytes = 64 * 1024,
};

static int wake_up[2];

static void on_signal(int number) {
    int saved = errno;
    char byte = (char)number;
    // A full pipe wakes the loop as well as one more byte would.
    if (write(wake_up[1], &byte, 1) < 0) {}
    errno = saved;
}

static int64_t milliseconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// What is known about a program while it runs and after.
struct run {
    const struct limits *limits;
    struct started program;
    int64_t started_at;
    int64_t output_bytes;
    long tasks_before;
    long looks;
    int is_over;
    /// Whether the system has been told that the program's end is known.
    int is_reaped;
    struct rusage usage;
    enum ending ending;
    /// The exit code, the signal, or the error number, by the ending.
    int code;
};

static void end(struct run *run, enum ending ending, int code) {
    if (run->is_over) return;
    run->is_over = 1;
    run->ending = ending;
    run->code = code;
}

static int write_all(int descriptor, const char *bytes, size_t count) {
    while (count) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

/// Passes on what the program wrote, up to the limit. Closes the stream at its end; returns whether anything came.
static int forward(struct run *run, int *from, int to) {
    static char chunk[chunk_bytes];
    ssize_t got = read(*from, chunk, sizeof chunk);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    if (got <= 0) {
        close(*from);
        *from = -1;
        return 0;
    }
    int64_t room = run->limits->output_bytes - run->output_bytes;
    int64_t kept = run->limits->output_bytes > 0 && got > room ? room : got;
    run->output_bytes += kept;
    if (write_all(to, chunk, (size_t)kept) < 0) end(run, ENDED_CANCELLED, 0);
    if (kept < got) {
        end(run, ENDED_FLOODED, 0);
        // Too much is too much even when the program had ended before all of it was read.
        if (run->ending == ENDED_EXITED) run->ending = ENDED_FLOODED;
    }
    return 1;
}

/// Takes what is left in the pipes once no process of the program can write any more.
static void drain(struct run *run) {
    int *streams[2] = {&run->program.output, &run->program.errors};
    for (int i = 0; i < 2; i++) {
        if (*streams[i] < 0) continue;
        fcntl(*streams[i], F_SETFL, O_NONBLOCK);
        while (*streams[i] >= 0 && run->ending != ENDED_FLOODED && forward(run, streams[i], i + 1)) {
            if (run->output_bytes == run->limits->output_bytes) break;
        }
    }
}

/// Takes the status of the program from the first process of its namespace.
static int read_last_word(struct run *run, int *status) {
    struct last_word word;
    if (read(run->program.words, &word, sizeof word) != sizeof word) return 0;
    *status = word.status;
    run->usage = word.usage;
    return 1;
}

/// Notes the program's own end, if it has come.
static void collect(struct run *run) {
    int status;
    if (run->is_reaped || wait4(run->program.id, &status, WNOHANG, &run->usage) != run->program.id) return;
    run->is_reaped = 1;
    if (run->program.words >= 0 && !read_last_word(run, &status)) return end(run, ENDED_SIGNALLED, SIGKILL);
    if (WIFEXITED(status)) return end(run, ENDED_EXITED, WEXITSTATUS(status));
    int64_t cpu = run->usage.ru_utime.tv_sec + run->usage.ru_stime.tv_sec;
    int signal = WTERMSIG(status);
    int is_cpu = signal == SIGXCPU
        || (signal == SIGKILL && run->limits->cpu_seconds > 0 && cpu >= run->limits->cpu_seconds);
    end(run, is_cpu ? ENDED_CPU_LIMIT : ENDED_SIGNALLED, signal);
}

/// Ends all that the program started, when it has ended or must.
static void end_everything(struct run *run) {
    if (run->program.id > 0 && !run->is_reaped && run->program.words >= 0) {
        // The kernel ends the whole namespace with its first process, however many there are.
        int status;
        kill(run->program.id, SIGKILL);
        while (wait4(run->program.id, &status, 0, &run->usage) < 0 && errno == EINTR) {}
        run->is_reaped = 1;
    }
    end_descendants(run->limits->is_attached ? 0 : run->program.id);
    remove_process_group();
}

/// Reads the signals that came: the end of a child, or word to stop.
static void handle_signals(struct run *run) {
    char numbers[64];
    ssize_t got;
    while ((got = read(wake_up[0], numbers, sizeof numbers)) > 0) {
        for (ssize_t i = 0; i < got; i++) {
            // At a terminal the program gets its own Ctrl-C and decides for itself.
            int is_its_own = numbers[i] == SIGCHLD || (numbers[i] == SIGINT && run->limits->is_attached);
            if (!is_its_own) end(run, ENDED_CANCELLED, 0);
        }
    }
    collect(run);
}

static int timeout_now(struct run *run) {
    int timeout = run->limits->processes > 0 ? census_milliseconds : -1;
    if (run->limits->wall_milliseconds <= 0) return timeout;
    int64_t left = run->started_at + run->limits->wall_milliseconds - milliseconds_now();
    if (left <= 0) {
        end(run, ENDED_TIMED_OUT, 0);
        return 0;
    }
    return timeout >= 0 && timeout < left ? timeout : (int)left;
}

/// Ends a program with too many processes. When the whole system has grown by as many as it may have, its own are counted
/// at once.
static void take_census(struct run *run) {
    int limit = (int)run->limits->processes;
    long grown = count_tasks_of_system() - run->tasks_before;
    run->looks++;
    if (grown <= limit && run->looks % looks_per_census != 0) return;
    int count = run->program.words < 0 ? count_descendants() : count_in_namespace(run->program.id, limit);
    if (count > limit || process_group_was_full()) end(run, ENDED_TOO_MANY_PROCESSES, 0);
}

/// Waits until the program has ended or must.
static void watch(struct run *run) {
    int64_t next_census = run->started_at + census_milliseconds;
    while (!run->is_over) {
        struct pollfd polled[4] = {
            {wake_up[0], POLLIN, 0},
            {run->program.output, POLLIN, 0},
            {run->program.errors, POLLIN, 0},
            // Only its closing matters: it tells that nobody waits for the report.
            {run->limits->report_descriptor, 0, 0},
        };
        int timeout = timeout_now(run);
        if (run->is_over) return;
        if (poll(polled, 4, timeout) < 0 && errno != EINTR) return end(run, ENDED_CANCELLED, 0);
        if (polled[3].revents & (POLLERR | POLLHUP | POLLNVAL)) end(run, ENDED_CANCELLED, 0);
        if (polled[1].revents) forward(run, &run->program.output, 1);
        if (polled[2].revents) forward(run, &run->program.errors, 2);
        if (polled[0].revents) handle_signals(run);
        if (run->limits->processes > 0 && milliseconds_now() >= next_census) {
            take_census(run);
            next_census = milliseconds_now() + census_milliseconds;
        }
    }
}

static const char *const ending_names[] = {
    "notStarted", "exited", "signalled", "timedOut", "cpuLimit", "flooded", "tooManyProcesses", "cancelled",
};

/// The most memory the program, or a process it started and waited for, had at once.
static int64_t peak_memory_bytes(const struct rusage *usage) {
#ifdef __linux__
    return (int64_t)usage->ru_maxrss * 1024;
#else
    return usage->ru_maxrss;
#endif
}

/// One line of `name=value` words. The reader knows the names; their order does not matter.
static void report(const struct run *run) {
    const struct rusage usage = run->usage;
    int64_t cpu = (int64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
        + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
    char line[320];
    int count = snprintf(
        line, sizeof line,
        "ended=%s code=%d wallMilliseconds=%lld cpuMilliseconds=%lld peakMemoryBytes=%lld outputBytes=%lld level=none\n",
        ending_names[run->ending], run->code, (long long)(milliseconds_now() - run->started_at), (long long)cpu,
        (long long)peak_memory_bytes(&usage), (long long)run->output_bytes);
    write_all(run->limits->report_descriptor, line, (size_t)count);
}

static int prepare_signals(void) {
    if (pipe(wake_up) < 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(wake_up[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake_up[i], F_SETFL, O_NONBLOCK);
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    const int handled[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP};
    for (size_t i = 0; i < sizeof handled / sizeof *handled; i++) sigaction(handled[i], &action, NULL);
    signal(SIGPIPE, SIG_IGN);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    return 0;
}

/// Reads `--name value` pairs up to `--`. The grader writes them, so a mistake is ours and needs no more than a code.
static int parse(int count, char *const *words, struct limits *limits) {
    memset(limits, 0, sizeof *limits);
    limits->report_descriptor = -1;
    int i = 1;
    for (; i + 1 < count && strcmp(words[i], "--") != 0; i += 2) {
        const char *name = words[i], *value = words[i + 1];
        long long number = atoll(value);
        if (!strcmp(name, "--report")) limits->report_descriptor = (int)number;
        else if (!strcmp(name, "--wall-milliseconds")) limits->wall_milliseconds = number;
        else if (!strcmp(name, "--cpu-seconds")) limits->cpu_seconds = number;
        else if (!strcmp(name, "--output-bytes")) limits->output_bytes = number;
        else if (!strcmp(name, "--file-bytes")) limits->file_bytes = number;
        else if (!strcmp(name, "--processes")) limits->processes = number;
        else if (!strcmp(name, "--directory")) limits->directory = value;
        else if (!strcmp(name, "--attached")) limits->is_attached = (int)number;
        else return -1;
    }
    if (i + 1 >= count || limits->report_descriptor < 0) return -1;
    limits->command = words + i + 1;
    return 0;
}

/// Keeps the program, which runs as the same user, from this process's memory and its descriptor for the report.
static void hide(void) {
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

int main(int count, char **words) {
    struct limits limits;
    if (parse(count, words, &limits) < 0) {
        fputs("labjail: started by labrunner with words it does not know; build the package again\n", stderr);
        return 64;
    }
    fcntl(limits.report_descriptor, F_SETFD, FD_CLOEXEC);
    adopt_orphans();
    if (prepare_signals() < 0) return 71;
    struct run run;
    memset(&run, 0, sizeof run);
    run.limits = &limits;
    run.started_at = milliseconds_now();
    run.tasks_before = count_tasks_of_system();
    run.program = start_program(&limits);
    // Only now: a process that hides cannot make a user namespace.
    hide();
    stay_ahead();
    if (run.program.error) end(&run, ENDED_NOT_STARTED, run.program.error);
    watch(&run);
    end_everything(&run);
    drain(&run);
    report(&run);
    return 0;
}
