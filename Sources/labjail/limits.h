#pragma once

#include <stdint.h>

/// What a program may use, and where word of its end goes. Zero means no limit of that kind.
struct limits {
    int report_descriptor;
    int64_t wall_milliseconds;
    int64_t cpu_seconds;
    int64_t output_bytes;
    int64_t file_bytes;
    int64_t processes;
    /// The working directory; NULL to stay.
    const char *directory;
    /// Leaves the standard streams as they are, for a program at a terminal; output is then neither read nor limited.
    int is_attached;
    /// The program's path and arguments, ended by NULL.
    char *const *command;
};

/// How a program ended, in the words of the report.
enum ending {
    ENDED_NOT_STARTED,
    ENDED_EXITED,
    ENDED_SIGNALLED,
    ENDED_TIMED_OUT,
    ENDED_CPU_LIMIT,
    ENDED_FLOODED,
    ENDED_TOO_MANY_PROCESSES,
    /// Nobody waits for the report any more, or labjail was told to stop.
    ENDED_CANCELLED,
};
