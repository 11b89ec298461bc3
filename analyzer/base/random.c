// random_bytes: by the kernel's own number of the call, since glibc knows it from 2.25 on and the
// wheel is for older ones, too; of kernels before 3.17 from the device.
#include "base/random.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool read_device(void *bytes, size_t count) {
    const int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const bool is_read = read(file, bytes, count) == (ssize_t)count;
    close(file);
    return is_read;
}

bool random_bytes(void *bytes, size_t count) {
    enum { DOES_NOT_WAIT = 1 }; // GRND_NONBLOCK
    if (syscall(SYS_getrandom, bytes, count, DOES_NOT_WAIT) == (long)count) return true;
    return errno == ENOSYS && read_device(bytes, count);
}
