#pragma once

#include <sys/resource.h>

/// Puts the processes that this one starts from now on into a namespace of their own: they see and can signal only each
/// other, and when the first of them ends, the kernel ends the rest at once. Returns 0 where the system does not allow it;
/// nothing has changed then.
int make_process_namespace(void);

/// How the program ended, as the first process of the namespace tells it.
struct last_word {
    int status;
    struct rusage usage;
};

/// Runs as the first process of a namespace: waits for the program, whose id in the namespace is `program`, sends its
/// last word, and ends, and with it everything else in there.
_Noreturn void be_first_process(int program, int words);

/// How many processes are in the namespace of its first one, which is not counted. Counting stops past `limit`, because a
/// fork bomb makes processes faster than anybody counts them.
int count_in_namespace(int first, int limit);
