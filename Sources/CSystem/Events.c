#define _GNU_SOURCE
#include "include/Events.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

uint64_t threadCurrent(void) { return (uint64_t)(uintptr_t)pthread_self(); }

struct threadBeginning {
    char name[16];
    void (*body)(void *);
    void *argument;
};

static void *threadMain(void *opaque) {
    struct threadBeginning start = *(struct threadBeginning *)opaque;
    free(opaque);
#if defined(__linux__)
    pthread_setname_np(pthread_self(), start.name);
#else
    pthread_setname_np(start.name);
#endif
    // Sending a file has no other way to be told not to signal.
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    start.body(start.argument);
    return NULL;
}

int threadStart(const char *name, void (*body)(void *), void *argument, uint64_t *handle) {
    struct threadBeginning *start = calloc(1, sizeof *start);
    if (!start) return ENOMEM;
    strncpy(start->name, name, sizeof start->name - 1);
    start->body = body;
    start->argument = argument;
    pthread_t thread;
    int result = pthread_create(&thread, NULL, threadMain, start);
    if (result != 0)
        free(start);
    else
        *handle = (uint64_t)(uintptr_t)thread;
    return result;
}

void threadJoin(uint64_t handle) { pthread_join((pthread_t)(uintptr_t)handle, NULL); }

void threadLetGo(uint64_t handle) { pthread_detach((pthread_t)(uintptr_t)handle); }

#if defined(__linux__)

#include <sys/epoll.h>
#include <sys/eventfd.h>

enum { eventsPerWaitMax = 512 };

int eventQueueOpen(void) { return epoll_create1(EPOLL_CLOEXEC); }

int eventQueueWatch(int queue, int descriptor, uint64_t token, bool read, bool write, bool isNew) {
    struct epoll_event event = {.events = (read ? EPOLLIN : 0u) | (write ? EPOLLOUT : 0u), .data.u64 = token};
    return epoll_ctl(queue, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
}

int eventQueueForget(int queue, int descriptor) { return epoll_ctl(queue, EPOLL_CTL_DEL, descriptor, NULL); }

int eventQueueWait(int queue, struct SystemEvent *events, int capacity, int timeoutMilliseconds) {
    struct epoll_event raw[eventsPerWaitMax];
    int count = epoll_wait(queue, raw, capacity < eventsPerWaitMax ? capacity : eventsPerWaitMax, timeoutMilliseconds);
    for (int i = 0; i < count; i++) {
        uint32_t what = raw[i].events;
        events[i].token = raw[i].data.u64;
        events[i].isReadable = (what & EPOLLIN) != 0;
        events[i].isWritable = (what & EPOLLOUT) != 0;
        events[i].isBroken = (what & (EPOLLERR | EPOLLHUP)) != 0;
    }
    return count;
}

int wakerOpen(int *readEnd, int *writeEnd) {
    int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    *readEnd = *writeEnd = descriptor;
    return descriptor < 0 ? -1 : 0;
}

void wakerSignal(int writeEnd) {
    uint64_t one = 1;
    // It fails only when the counter is full, and then the other side is awake already.
    (void)!write(writeEnd, &one, sizeof one);
}

void wakerClear(int readEnd) {
    uint64_t count;
    (void)!read(readEnd, &count, sizeof count);
}

#else

// A queue on kqueue belongs here.
static int unsupported(void) {
    errno = ENOTSUP;
    return -1;
}

int eventQueueOpen(void) { return unsupported(); }
int eventQueueWatch(int queue, int descriptor, uint64_t token, bool read, bool write, bool isNew) {
    (void)queue, (void)descriptor, (void)token, (void)read, (void)write, (void)isNew;
    return unsupported();
}
int eventQueueForget(int queue, int descriptor) { return (void)queue, (void)descriptor, unsupported(); }
int eventQueueWait(int queue, struct SystemEvent *events, int capacity, int timeoutMilliseconds) {
    (void)queue, (void)events, (void)capacity, (void)timeoutMilliseconds;
    return unsupported();
}
int wakerOpen(int *readEnd, int *writeEnd) {
    *readEnd = *writeEnd = -1;
    return unsupported();
}
void wakerSignal(int writeEnd) { (void)writeEnd; }
void wakerClear(int readEnd) { (void)readEnd; }

#endif
