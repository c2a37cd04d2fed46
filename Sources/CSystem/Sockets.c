#define _GNU_SOURCE
#include "include/Sockets.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/sendfile.h>
#else
#define MSG_MORE 0
#define MSG_NOSIGNAL 0
#endif

static int prepare(int descriptor, bool blocks) {
    int flags = fcntl(descriptor, F_GETFL);
    if (flags < 0) return -1;
    if (fcntl(descriptor, F_SETFL, blocks ? flags & ~O_NONBLOCK : flags | O_NONBLOCK) < 0) return -1;
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

static void option(int descriptor, int level, int name) {
    int on = 1;
    // Options only tune; a socket without them still works.
    (void)setsockopt(descriptor, level, name, &on, sizeof on);
}

static int closeKeepingError(int descriptor) {
    int error = errno;
    close(descriptor);
    errno = error;
    return -1;
}

int socketListen(const char *address, int port, int backlog) {
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST | AI_PASSIVE, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    char service[16];
    snprintf(service, sizeof service, "%d", port);
    if (getaddrinfo(address, service, &hints, &found) != 0) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    int descriptor = socket(found->ai_family, SOCK_STREAM, 0);
    int result = descriptor;
    if (descriptor >= 0) {
        option(descriptor, SOL_SOCKET, SO_REUSEADDR);
        if (found->ai_family == AF_INET6) option(descriptor, IPPROTO_IPV6, IPV6_V6ONLY);
        // Accepted connections inherit it.
        option(descriptor, IPPROTO_TCP, TCP_NODELAY);
        if (prepare(descriptor, false) < 0 || bind(descriptor, found->ai_addr, found->ai_addrlen) < 0 ||
            listen(descriptor, backlog) < 0)
            result = closeKeepingError(descriptor);
    }
    int error = errno;
    freeaddrinfo(found);
    errno = error;
    return result;
}

int socketAdoptListener(int descriptor) {
    int listens = 0;
    socklen_t size = sizeof listens;
    if (getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) < 0) return -1;
    if (!listens) {
        errno = EINVAL;
        return -1;
    }
    option(descriptor, IPPROTO_TCP, TCP_NODELAY);
    return prepare(descriptor, false);
}

int socketPort(int descriptor) {
    struct sockaddr_storage address;
    socklen_t size = sizeof address;
    if (getsockname(descriptor, (struct sockaddr *)&address, &size) < 0) return -1;
    if (address.ss_family == AF_INET) return ntohs(((struct sockaddr_in *)&address)->sin_port);
    if (address.ss_family == AF_INET6) return ntohs(((struct sockaddr_in6 *)&address)->sin6_port);
    return 0;
}

int socketAccept(int listener) {
#if defined(__linux__)
    return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    int descriptor = accept(listener, NULL, NULL);
    if (descriptor < 0) return -1;
    option(descriptor, SOL_SOCKET, SO_NOSIGPIPE);
    return prepare(descriptor, false) < 0 ? closeKeepingError(descriptor) : descriptor;
#endif
}

static int connectTo(const struct addrinfo *address, int timeoutMilliseconds) {
    int descriptor = socket(address->ai_family, SOCK_STREAM, 0);
    if (descriptor < 0) return -1;
    if (prepare(descriptor, false) < 0) return closeKeepingError(descriptor);
    option(descriptor, IPPROTO_TCP, TCP_NODELAY);
#if defined(SO_NOSIGPIPE)
    option(descriptor, SOL_SOCKET, SO_NOSIGPIPE);
#endif
    if (connect(descriptor, address->ai_addr, address->ai_addrlen) < 0) {
        if (errno != EINPROGRESS && errno != EINTR) return closeKeepingError(descriptor);
        struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
        int ready;
        do ready = poll(&wait, 1, timeoutMilliseconds);
        while (ready < 0 && errno == EINTR);
        if (ready == 0) errno = ETIMEDOUT;
        if (ready <= 0) return closeKeepingError(descriptor);
        int error = 0;
        socklen_t size = sizeof error;
        if (getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) < 0) return closeKeepingError(descriptor);
        if (error != 0) {
            errno = error;
            return closeKeepingError(descriptor);
        }
    }
    return prepare(descriptor, true) < 0 ? closeKeepingError(descriptor) : descriptor;
}

int socketConnect(const char *host, int port, int timeoutMilliseconds, const char **resolveError) {
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    char service[16];
    snprintf(service, sizeof service, "%d", port);
    int code = getaddrinfo(host, service, &hints, &found);
    if (code != 0) {
        if (resolveError) *resolveError = gai_strerror(code);
        errno = EHOSTUNREACH;
        return -1;
    }
    int descriptor = -1;
    for (const struct addrinfo *each = found; each && descriptor < 0; each = each->ai_next)
        descriptor = connectTo(each, timeoutMilliseconds);
    int error = errno;
    freeaddrinfo(found);
    errno = error;
    return descriptor;
}

int socketSetTimeout(int descriptor, int timeoutMilliseconds) {
    struct timeval time = {.tv_sec = timeoutMilliseconds / 1000, .tv_usec = timeoutMilliseconds % 1000 * 1000};
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time) < 0) return -1;
    return setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

ssize_t fileWrite(int file, const void *bytes, size_t count) { return write(file, bytes, count); }

void socketClose(int descriptor) { close(descriptor); }

int socketAwaitReadable(int descriptor, int timeoutMilliseconds) {
    struct pollfd wait = {.fd = descriptor, .events = POLLIN};
    int ready;
    do ready = poll(&wait, 1, timeoutMilliseconds);
    while (ready < 0 && errno == EINTR);
    return ready;
}

bool socketIsStale(int descriptor) {
    char byte;
    ssize_t got = recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return !(got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

ssize_t socketSend(int descriptor, const void *first, size_t firstCount, const void *second, size_t secondCount,
                   bool more) {
    int flags = MSG_NOSIGNAL | (more ? MSG_MORE : 0);
    if (secondCount == 0) return send(descriptor, first, firstCount, flags);
    struct iovec pieces[2] = {{(void *)first, firstCount}, {(void *)second, secondCount}};
    struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 2};
    return sendmsg(descriptor, &message, flags);
}

ssize_t socketSendFile(int descriptor, int file, int64_t offset, size_t count) {
#if defined(__linux__)
    off_t position = offset;
    return sendfile(descriptor, file, &position, count);
#else
    off_t length = (off_t)count;
    int result = sendfile(file, descriptor, offset, &length, NULL, 0);
    return result < 0 && length == 0 ? -1 : length;
#endif
}
