/*
 * Makes every fsync and fdatasync of a program 5 ms slower: a disk that is not as quick as the one that is measured on.
 * Loaded by LD_PRELOAD; compiled when it is needed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>

static int slowed(const char *name, int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  usleep(5000);
  return real(fd);
}

int fsync(int fd) { return slowed("fsync", fd); }
int fdatasync(int fd) { return slowed("fdatasync", fd); }
