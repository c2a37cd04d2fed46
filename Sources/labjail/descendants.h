#pragma once

/// Makes orphaned descendants children of this process, so that none gets away. Zero where the system cannot.
int adopt_orphans(void);

/// How many processes descend from this one, at any depth.
int count_descendants(void);

/// Ends every descendant, whatever group, session or parent it gave itself, and returns when none is left.
/// `first` is the program's own process group.
void end_descendants(int first);
