#pragma once

/// Tasks, which are processes and threads, that a program may have at once: enough for any that is not a fork bomb.
enum { tasks_max = 512 };

/// How many tasks the user has besides those in namespaces of their own, for a limit that counts them all.
long count_tasks_of_user(void);

/// How many tasks there are altogether, at the cost of one system call; 0 where the system does not tell.
long count_tasks_of_system(void);

/// Sees to it that this process runs when it must, however many others want to.
void stay_ahead(void);
