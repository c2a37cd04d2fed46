#pragma once

#include <stdint.h>

/// Where the system lets it, makes a control group that can hold no more than `processes` processes. The kernel then
/// refuses the next fork at once, while a census would find a fork bomb only after it has filled the machine.
void make_process_group(int64_t processes);

/// Moves the calling process, and with it all that it will start, into the group; does nothing where there is none.
void enter_process_group(void);

/// Whether the kernel has refused a fork because the group was full.
int process_group_was_full(void);

/// Removes the group once it is empty.
void remove_process_group(void);
