#pragma once

#include "limits.h"

#include <sys/types.h>

/// A started program and the ends of its output that this process reads; -1 where there is none.
struct started {
    /// The program, or the first process of its namespace.
    pid_t id;
    /// Where the first process of the namespace leaves its last word; -1 when there is no namespace.
    int words;
    int output;
    int errors;
    /// Why it could not be started, as a system error number; 0 when it could.
    int error;
};

/// Starts the program in a session and process group of its own, with its limits set and no descriptor but the standard
/// three.
struct started start_program(const struct limits *limits);
