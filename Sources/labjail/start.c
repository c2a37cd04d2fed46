#define _GNU_SOURCE
#include "start.h"

#include "isolation.h"
#include "process_group.h"
#include "tasks.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

extern char **environ;

static void set_limit(int which, int64_t soft, int64_t hard) {
    struct rlimit limit = {(rlim_t)soft, (rlim_t)hard};
    setrlimit(which, &limit);
}

static void set_limits(const struct limits *limits, long tasks_before) {
    // The system counts all tasks of a user, or those in a user namespace. It never holds root to this.
    if (limits->processes > 0) set_limit(RLIMIT_NPROC, tasks_before + tasks_max, tasks_before + tasks_max);
    set_limit(RLIMIT_CORE, 0, 0);
    // The second after the soft limit is for a program that ignores SIGXCPU.
    if (limits->cpu_seconds > 0) set_limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1);
    if (limits->file_bytes > 0) set_limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes);
}

/// Ties the program's life to its starter's and takes from it what setuid programs would give.
static int tie_to_starter(pid_t starter) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return getppid() == starter;
#else
    (void)starter;
    return 1;
#endif
}

static void close_from(int first) {
#ifdef __linux__
    if (close_range((unsigned)first, ~0U, 0) == 0) return;
#endif
    for (int descriptor = first, last = getdtablesize(); descriptor < last; descriptor++) close(descriptor);
}

static void reset_signals(void) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// What the child needs to become the program.
struct birth {
    const struct limits *limits;
    pid_t starter;
    /// Counted before the start, for the limit on them.
    long tasks_before;
    int output;
    int errors;
    int failure;
    /// Where a first process of a namespace leaves its last word; -1 without a namespace.
    int words;
};

static void say_why(int failure) {
    int error = errno;
    if (write(failure, &error, sizeof error) < 0) _exit(126);
    _exit(127);
}

/// Becomes the program, or says why not.
static void become_program(struct birth birth) {
    enum { kept_failure = 3 };
    const struct limits *limits = birth.limits;
    int failure = birth.failure;
    if (!limits->is_attached) {
        setsid();
        int input = open("/dev/null", O_RDONLY);
        if (input < 0 || dup2(input, 0) < 0 || dup2(birth.output, 1) < 0 || dup2(birth.errors, 2) < 0)
            say_why(failure);
    }
    if (failure != kept_failure && dup2(failure, kept_failure) < 0) say_why(failure);
    failure = kept_failure;
    if (fcntl(failure, F_SETFD, FD_CLOEXEC) < 0) say_why(failure);
    close_from(kept_failure + 1);
    if (!tie_to_starter(birth.starter)) _exit(127);
    if (limits->directory && chdir(limits->directory) < 0) say_why(failure);
    reset_signals();
    enter_process_group();
    set_limits(limits, birth.tasks_before);
    execve(limits->command[0], limits->command, environ);
    say_why(failure);
}

/// Is the child of `start_program`: the program itself, or the first process of a namespace with the program below it.
static void be_born(struct birth birth) {
    if (birth.words < 0) become_program(birth);
    // The first process of a namespace is deaf to signals without a handler; that is not for programs to rely on.
    reset_signals();
    birth.starter = getpid();
    pid_t program = fork();
    if (program < 0) say_why(birth.failure);
    if (program == 0) become_program(birth);
    // Only the program may hold these, or nobody would see it let go of them.
    if (dup2(birth.words, 3) < 0) _exit(1);
    for (int descriptor = 0; descriptor < 3; descriptor++) close(descriptor);
    close_from(4);
    be_first_process(program, 3);
}

static int make_pipe(int ends[2]) {
    if (pipe(ends) < 0) return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
}

static void close_pipe(int ends[2]) {
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0) close(ends[i]);
}

struct started start_program(const struct limits *limits) {
    int output[2] = {-1, -1}, errors[2] = {-1, -1}, failure[2] = {-1, -1}, words[2] = {-1, -1};
    struct started started = {-1, -1, -1, -1, 0};
    int has_namespace = !limits->is_attached && make_process_namespace();
    // Entering a control group costs milliseconds, and a namespace makes it unnecessary: it is ended faster than it grows.
    if (limits->processes > 0 && !has_namespace) make_process_group(tasks_max);
    // A user namespace has a count of its own, and root has none.
    long tasks_before = has_namespace || geteuid() == 0 ? 0 : count_tasks_of_user();
    if (make_pipe(failure) < 0 || (!limits->is_attached && (make_pipe(output) < 0 || make_pipe(errors) < 0))
        || (has_namespace && make_pipe(words) < 0)) {
        started.error = errno;
    } else {
        struct birth birth = {
            limits, getpid(), tasks_before, output[1], errors[1], failure[1], words[1],
        };
        started.id = fork();
        if (started.id == 0) be_born(birth);
        if (started.id < 0) started.error = errno;
    }
    if (started.error) {
        close_pipe(output), close_pipe(errors), close_pipe(failure), close_pipe(words);
        return started;
    }
    int written[4] = {output[1], errors[1], failure[1], words[1]};
    for (int i = 0; i < 4; i++)
        if (written[i] >= 0) close(written[i]);
    started.output = output[0];
    started.errors = errors[0];
    started.words = words[0];
    // Nothing arrives once the program runs: starting it closes the other end.
    int error = 0;
    ssize_t got;
    while ((got = read(failure[0], &error, sizeof error)) < 0 && errno == EINTR) {}
    if (got == sizeof error) started.error = error;
    close(failure[0]);
    return started;
}
