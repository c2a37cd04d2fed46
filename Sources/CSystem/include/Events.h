#pragma once
#include <stdbool.h>
#include <stdint.h>

/// What happened to a descriptor that a queue watches.
struct SystemEvent {
    uint64_t token;
    bool isReadable;
    bool isWritable;
    /// Both directions are gone, or the descriptor has an error.
    bool isBroken;
};

/// Opens a queue of readiness events. Returns -1 with errno set when the system has none to give.
int eventQueueOpen(void);
/// Starts watching a descriptor (`isNew`), or changes what is watched about it. Readiness is reported while it lasts.
int eventQueueWatch(int queue, int descriptor, uint64_t token, bool read, bool write, bool isNew);
/// Stops watching a descriptor.
int eventQueueForget(int queue, int descriptor);
/// Waits for events; a negative timeout waits for ever. Returns their number, or -1 with errno set.
int eventQueueWait(int queue, struct SystemEvent *events, int capacity, int timeoutMilliseconds);

/// Opens a pair of ends (maybe the same descriptor) by which any thread wakes a queue.
int wakerOpen(int *readEnd, int *writeEnd);
/// Makes the read end readable.
void wakerSignal(int writeEnd);
/// Makes the read end quiet again.
void wakerClear(int readEnd);

/// A number for the calling thread, never 0.
uint64_t threadCurrent(void);
/// Runs `body` on a new thread whose name (15 bytes of it) debuggers and process lists show. It is never stopped by a
/// signal about a broken connection. Returns 0, or an error number.
int threadStart(const char *name, void (*body)(void *), void *argument, uint64_t *handle);
/// Waits for the end of a thread. Each is joined or let go, once.
void threadJoin(uint64_t handle);
/// Lets a thread end by itself.
void threadLetGo(uint64_t handle);
