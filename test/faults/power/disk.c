/*
 * A disk that can lose its power, be full, or fail, for one process: put before libc with LD_PRELOAD.
 *
 *   DISK_ROOT     folder of which the files are watched, absolute and resolved
 *   DISK_LOG      file that gets a record of each change and of each sync, see platters.ts; none without it
 *   DISK_CONTROL  file of at least one byte, changed while the process runs:
 *                 'o' all is well, 'f' no room (ENOSPC on every write), 'w' EIO on every write, 's' EIO on every sync
 *   DISK_SYNC_US  microseconds that a sync takes longer than it does here
 *
 * Changes happen for real, so that the process reads what it wrote. What of it was on the platters when the power went
 * is worked out afterwards, from the records: they are written with write(2), which kill -9 does not take back.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 65536
enum { NAMED = 1, WRITTEN = 2, RESIZED = 3, SYNCED = 4, SYNC_FAILED = 5, REMOVED = 6 };

struct record { uint32_t magic, what, file, pad; uint64_t offset, length; };

static ssize_t (*next_write)(int, const void *, size_t);
static ssize_t (*next_pwrite)(int, const void *, size_t, off_t);
static int (*next_ftruncate)(int, off_t);
static int (*next_fsync)(int);
static int (*next_fdatasync)(int);
static int (*next_open)(const char *, int, ...);
static int (*next_openat)(int, const char *, int, ...);
static int (*next_close)(int);
static int (*next_unlink)(const char *);

static char root[PATH_MAX];
static size_t root_length;
static int log_fd = -1;
static volatile char *control;
static uint32_t file_of[MAX_FD]; /* 0: not watched */
static uint32_t files;
static useconds_t slow;
static char *names[1024];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *following(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  next_write = following("write");
  next_pwrite = following("pwrite");
  next_ftruncate = following("ftruncate");
  next_fsync = following("fsync");
  next_fdatasync = following("fdatasync");
  next_open = following("open");
  next_openat = following("openat");
  next_close = following("close");
  next_unlink = following("unlink");
  const char *folder = getenv("DISK_ROOT"), *log = getenv("DISK_LOG"), *switches = getenv("DISK_CONTROL");
  if (folder && strlen(folder) + 2 < sizeof root) root_length = (size_t)sprintf(root, "%s/", folder);
  const char *longer = getenv("DISK_SYNC_US");
  if (longer) slow = (useconds_t)strtoul(longer, NULL, 10);
  if (log) log_fd = next_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (switches) {
    int fd = next_open(switches, O_RDONLY | O_CLOEXEC);
    void *seen = fd < 0 ? MAP_FAILED : mmap(NULL, 1, PROT_READ, MAP_SHARED, fd, 0);
    if (seen != MAP_FAILED) control = seen;
    if (fd >= 0) next_close(fd);
  }
}

static int is(char state) { return control && *control == state; }

/* One record in one write: half of one at the end of the log is known by its length. */
static void note(uint32_t what, uint32_t file, uint64_t offset, const void *data, uint64_t length) {
  if (log_fd < 0) return;
  struct record head = { 0x4b534944, what, file, 0, offset, length };
  struct iovec parts[2] = { { &head, sizeof head }, { (void *)data, data ? length : 0 } };
  ssize_t done = writev(log_fd, parts, data ? 2 : 1);
  if (done != (ssize_t)(sizeof head + (data ? length : 0))) abort(); /* a run without a whole log says nothing */
}

static uint32_t watched(int fd) { return fd >= 0 && fd < MAX_FD ? file_of[fd] : 0; }

static int opened(int fd, int flags) {
  if (fd < 0 || fd >= MAX_FD || !root_length || (flags & O_ACCMODE) == O_RDONLY) return fd;
  int before = errno;
  char link[64], path[PATH_MAX];
  sprintf(link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  pthread_mutex_lock(&lock);
  file_of[fd] = 0;
  if (length > 0 && strncmp(path, root, root_length) == 0) {
    path[length] = 0;
    uint32_t file = 1;
    while (file <= files && strcmp(names[file], path) != 0) file++;
    if (file > files && file < sizeof names / sizeof *names) {
      names[file] = strdup(path);
      files = file;
      note(NAMED, file, 0, path, (uint64_t)length);
    }
    if (file <= files) file_of[fd] = file;
    if (flags & O_TRUNC) note(RESIZED, file, 0, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = before;
  return fd;
}

static int wants_mode(int flags) { return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE; }

#define MODE_OF(flags) mode_t mode = 0; if (wants_mode(flags)) { va_list more; va_start(more, flags); mode = (mode_t)va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE_OF(flags) return opened(next_open(path, flags, mode), flags); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return opened(next_open(path, flags | O_LARGEFILE, mode), flags); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(next_openat(at, path, flags, mode), flags); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return opened(next_openat(at, path, flags | O_LARGEFILE, mode), flags); }

int close(int fd) {
  if (watched(fd)) file_of[fd] = 0;
  return next_close(fd);
}

static int refused(void) {
  if (is('f')) return errno = ENOSPC, 1;
  if (is('w')) return errno = EIO, 1;
  return 0;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  uint32_t file = watched(fd);
  if (!file) return next_pwrite(fd, data, length, offset);
  if (refused()) return -1;
  ssize_t done = next_pwrite(fd, data, length, offset);
  if (done > 0) note(WRITTEN, file, (uint64_t)offset, data, (uint64_t)done);
  return done;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset) { return pwrite(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
  uint32_t file = watched(fd);
  if (!file) return next_write(fd, data, length);
  if (refused()) return -1;
  ssize_t done = next_write(fd, data, length);
  if (done > 0) note(WRITTEN, file, (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), data, (uint64_t)done);
  return done;
}

int ftruncate(int fd, off_t length) {
  uint32_t file = watched(fd);
  if (!file) return next_ftruncate(fd, length);
  if (refused()) return -1;
  int done = next_ftruncate(fd, length);
  if (done == 0) note(RESIZED, file, (uint64_t)length, NULL, 0);
  return done;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

/* Under the power log the real disk is not waited for: kill -9 loses nothing of it, and hundreds of runs go faster. */
static int synced(int fd, int (*next)(int)) {
  uint32_t file = watched(fd);
  if (!file) return next(fd);
  if (is('s')) {
    /* As Linux does it: what could not be written counts as clean from now on, and the next sync says nothing of it. */
    note(SYNC_FAILED, file, 0, NULL, 0);
    return errno = EIO, -1;
  }
  if (slow) usleep(slow); /* the moment in which a cut finds something on its way */
  int done = log_fd < 0 ? next(fd) : 0;
  if (done == 0) note(SYNCED, file, 0, NULL, 0);
  return done;
}
int fsync(int fd) { return synced(fd, next_fsync); }
int fdatasync(int fd) { return synced(fd, next_fdatasync); }

/* Names are not cached: a file is there, or gone, at once. SQLite removes a rollback journal, and nothing else. */
int unlink(const char *path) {
  int done = next_unlink(path);
  if (done != 0 || !root_length || strncmp(path, root, root_length) != 0) return done;
  pthread_mutex_lock(&lock);
  for (uint32_t file = 1; file <= files; file++)
    if (strcmp(names[file], path) == 0) note(REMOVED, file, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return done;
}
