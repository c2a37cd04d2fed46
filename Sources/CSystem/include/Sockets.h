#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Every descriptor made here is closed on exec. Functions return -1 with errno set when they fail.

/// Listens on a numeric IPv4 or IPv6 address; port 0 takes any. The descriptor never blocks.
int socketListen(const char *address, int port, int backlog);
/// Makes a socket that somebody else opened ready for an event loop; fails unless it listens.
int socketAdoptListener(int descriptor);
/// The local port of a socket.
int socketPort(int descriptor);
/// Takes the next connection of a listener; the descriptor never blocks.
int socketAccept(int listener);
/// Connects to the first of a host's addresses that answers, then blocks as usual. `resolveError`, if not null, is set
/// to a sentence when the name has no address.
int socketConnect(const char *host, int port, int timeoutMilliseconds, const char **resolveError);
/// Bounds how long one send or receive may block.
int socketSetTimeout(int descriptor, int timeoutMilliseconds);
/// Appends to a file, as the system call does.
ssize_t fileWrite(int file, const void *bytes, size_t count);
/// Closes a descriptor of any kind.
void socketClose(int descriptor);
/// Waits until there is something to receive: 1, or 0 when the time is over first.
int socketAwaitReadable(int descriptor, int timeoutMilliseconds);
/// Whether an idle connection was closed, or spoken on, by the other side.
bool socketIsStale(int descriptor);
/// Sends two pieces with one call and no signal when the other side is gone; `more` says that something follows at once.
ssize_t socketSend(int descriptor, const void *first, size_t firstCount, const void *second, size_t secondCount,
                   bool more);
/// Sends a part of a file without bringing it into the process.
ssize_t socketSendFile(int descriptor, int file, int64_t offset, size_t count);
