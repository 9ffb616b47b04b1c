/* A preload library that counts the places where a process writes below a folder, and lets the n-th of them go wrong.

   `arm` says which folder, what is to happen, and at which site. Without it every call passes through untouched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { OFF, LIST, KILL_BEFORE, KILL_AFTER, TEAR, FAIL_ONCE, FAIL_FOR_GOOD, JOURNAL };
enum fate { PASS, FAIL, DIE_AFTER, DIE_HALFWAY };
enum { PATH_ROOM = 8192 };

static volatile int mode;
static int error_number, log_descriptor;
static long chosen, counted;
static char prefix[4096];

void arm(const char *below, int what, long at, int error, int descriptor) {
    mode = OFF;
    strncpy(prefix, below, sizeof prefix - 1);
    chosen = at;
    counted = 0;
    error_number = error;
    log_descriptor = descriptor;
    mode = what;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

static const char *path_of(int descriptor, char *room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = syscall(SYS_readlink, link, room, PATH_ROOM - 1);
    if (length < 0) return NULL;
    room[length] = 0;
    return room;
}

static const char *path_at(int folder, const char *path, char *room) {
    char base[PATH_ROOM];
    if (path[0] == '/') return path;
    if (folder == AT_FDCWD ? !getcwd(base, sizeof base) : !path_of(folder, base)) return NULL;
    return snprintf(room, PATH_ROOM, "%s/%s", base, path) < PATH_ROOM ? room : NULL;
}

static int below(const char *path) {
    return path && !strncmp(path, prefix, strlen(prefix));
}

static enum fate fate_of(const char *operation, const char *path) {
    if (!mode || mode == JOURNAL || !below(path)) return PASS;
    long number = __sync_add_and_fetch(&counted, 1);
    int hit = number == chosen;
    if (mode == LIST) {
        char line[PATH_ROOM + 64];
        int length = snprintf(line, sizeof line, "%ld\t%s\t%s\n", number, operation, path);
        syscall(SYS_write, log_descriptor, line, length);
    }
    if (mode == KILL_BEFORE && hit) die();
    if ((mode == FAIL_ONCE && hit) || (mode == FAIL_FOR_GOOD && number >= chosen)) {
        errno = error_number;
        return FAIL;
    }
    return mode == KILL_AFTER && hit ? DIE_AFTER : mode == TEAR && hit ? DIE_HALFWAY : PASS;
}

/* One line, `operation path other offset length`, and then so many bytes. */
static void note(const char *operation, const char *path, const char *other, long offset, const void *data, long length) {
    if (mode != JOURNAL || !(below(path) || below(other))) return;
    char line[2 * PATH_ROOM + 128];
    int size = snprintf(line, sizeof line, "%s\t%s\t%s\t%ld\t%ld\n", operation, path, other ? other : "", offset,
                        data ? length : 0);
    syscall(SYS_write, log_descriptor, line, size);
    if (data) syscall(SYS_write, log_descriptor, data, length);
}

/* What a call wrote whose bytes are not at hand: read from the file. */
static void note_copied(const char *path, long offset, long length) {
    if (mode != JOURNAL || !below(path)) return;
    int file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
    char part[1 << 16];
    while (length > 0) {
        ssize_t got = pread(file, part, length < (long)sizeof part ? length : (long)sizeof part, offset);
        if (got <= 0) {
            note("unrecorded", path, NULL, 0, NULL, 0);
            break;
        }
        note("write", path, NULL, offset, part, got);
        offset += got;
        length -= got;
    }
    close(file);
}

/* Calls on a path; `call` is the real one, `record` what the journal keeps of a success. */
#define ON_PATH(operation, folder, path, call, record) \
    char room[PATH_ROOM]; \
    const char *full = mode ? path_at(folder, path, room) : NULL; \
    enum fate fate = fate_of(operation, full); \
    if (fate == FAIL) return -1; \
    int result = call; \
    if (fate == DIE_AFTER) die(); \
    if (result >= 0 && full) record; \
    return result

/* Calls on a descriptor; `half` is what is done of it where it is torn. */
#define ON_DESCRIPTOR(operation, call, half, record) \
    char room[PATH_ROOM]; \
    const char *full = mode ? path_of(descriptor, room) : NULL; \
    enum fate fate = fate_of(operation, full); \
    if (fate == FAIL) return -1; \
    if (fate == DIE_HALFWAY) { half; die(); } \
    __typeof__(call) result = call; \
    if (fate == DIE_AFTER) die(); \
    if (result >= 0 && full) record; \
    return result

#define NOTHING (void)0
#define WRITING(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))
#define PERMISSIONS(flags) \
    mode_t permissions = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        permissions = va_arg(rest, int); \
        va_end(rest); \
    }
#define OPENED(folder, call) \
    PERMISSIONS(flags) \
    if (!WRITING(flags)) return call; \
    ON_PATH("open", folder, path, call, note(flags & O_TRUNC ? "empty" : "open", full, NULL, 0, NULL, 0))

int open(const char *path, int flags, ...) { REAL(open); OPENED(AT_FDCWD, real(path, flags, permissions)); }
int open64(const char *path, int flags, ...) { REAL(open64); OPENED(AT_FDCWD, real(path, flags, permissions)); }
int openat(int at, const char *path, int flags, ...) { REAL(openat); OPENED(at, real(at, path, flags, permissions)); }
int openat64(int at, const char *path, int flags, ...) { REAL(openat64); OPENED(at, real(at, path, flags, permissions)); }

static FILE *opened_stream(FILE *(*real)(const char *, const char *), const char *path, const char *how) {
    char room[PATH_ROOM];
    const char *full = mode && strpbrk(how, "wa+") ? path_at(AT_FDCWD, path, room) : NULL;
    enum fate fate = fate_of("open", full);
    if (fate == FAIL) return NULL;
    FILE *result = real(path, how);
    if (fate == DIE_AFTER) die();
    if (result && full) note(strchr(how, 'w') ? "empty" : "open", full, NULL, 0, NULL, 0);
    return result;
}
FILE *fopen(const char *path, const char *how) { REAL(fopen); return opened_stream(real, path, how); }
FILE *fopen64(const char *path, const char *how) { REAL(fopen64); return opened_stream(real, path, how); }

#define POSITION (lseek(descriptor, 0, SEEK_CUR) - result)
ssize_t write(int descriptor, const void *data, size_t length) {
    REAL(write);
    ON_DESCRIPTOR("write", real(descriptor, data, length), real(descriptor, data, length / 2),
                  if (mode == JOURNAL && below(full)) note("write", full, NULL, POSITION, data, result);
                  else if (descriptor == 1) note("told", prefix, NULL, 0, data, result));
}
ssize_t pwrite(int descriptor, const void *data, size_t length, off_t offset) {
    REAL(pwrite);
    ON_DESCRIPTOR("write", real(descriptor, data, length, offset), real(descriptor, data, length / 2, offset),
                  note("write", full, NULL, offset, data, result));
}
ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t offset) {
    REAL(pwrite64);
    ON_DESCRIPTOR("write", real(descriptor, data, length, offset), real(descriptor, data, length / 2, offset),
                  note("write", full, NULL, offset, data, result));
}
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    REAL(writev);
    ON_DESCRIPTOR("write", real(descriptor, parts, count), real(descriptor, parts, count / 2),
                  note_copied(full, POSITION, result));
}
ssize_t sendfile(int descriptor, int source, off_t *offset, size_t length) {
    REAL(sendfile);
    ON_DESCRIPTOR("write", real(descriptor, source, offset, length), real(descriptor, source, offset, length / 2),
                  note_copied(full, POSITION, result));
}
ssize_t sendfile64(int descriptor, int source, off64_t *offset, size_t length) {
    REAL(sendfile64);
    ON_DESCRIPTOR("write", real(descriptor, source, offset, length), real(descriptor, source, offset, length / 2),
                  note_copied(full, POSITION, result));
}
ssize_t copy_file_range(int source, off64_t *from, int descriptor, off64_t *to, size_t length, unsigned flags) {
    REAL(copy_file_range);
    ON_DESCRIPTOR("write", real(source, from, descriptor, to, length, flags),
                  real(source, from, descriptor, to, length / 2, flags),
                  note_copied(full, to ? *to - result : POSITION, result));
}
int fsync(int descriptor) {
    REAL(fsync);
    ON_DESCRIPTOR("fsync", real(descriptor), , note("fsync", full, NULL, 0, NULL, 0));
}
int fdatasync(int descriptor) {
    REAL(fdatasync);
    ON_DESCRIPTOR("fsync", real(descriptor), , note("fsync", full, NULL, 0, NULL, 0));
}
int ftruncate(int descriptor, off_t length) {
    REAL(ftruncate);
    ON_DESCRIPTOR("truncate", real(descriptor, length), , note("truncate", full, NULL, length, NULL, 0));
}
int ftruncate64(int descriptor, off64_t length) {
    REAL(ftruncate64);
    ON_DESCRIPTOR("truncate", real(descriptor, length), , note("truncate", full, NULL, length, NULL, 0));
}
int posix_fallocate(int descriptor, off_t offset, off_t length) {
    REAL(posix_fallocate);
    ON_DESCRIPTOR("allocate", real(descriptor, offset, length), , note("unrecorded", full, NULL, 0, NULL, 0));
}
int fallocate(int descriptor, int how, off_t offset, off_t length) {
    REAL(fallocate);
    ON_DESCRIPTOR("allocate", real(descriptor, how, offset, length), , note("unrecorded", full, NULL, 0, NULL, 0));
}
int fchmod(int descriptor, mode_t permissions) {
    REAL(fchmod);
    ON_DESCRIPTOR("chmod", real(descriptor, permissions), , NOTHING);
}
int chmod(const char *path, mode_t permissions) {
    REAL(chmod);
    ON_PATH("chmod", AT_FDCWD, path, real(path, permissions), NOTHING);
}
int fchmodat(int at, const char *path, mode_t permissions, int flags) {
    REAL(fchmodat);
    ON_PATH("chmod", at, path, real(at, path, permissions, flags), NOTHING);
}

/* The new name is the site. */
#define RENAMED(from, old, to, new, call) \
    char old_room[PATH_ROOM]; \
    const char *before = mode == JOURNAL ? path_at(from, old, old_room) : NULL; \
    ON_PATH("rename", to, new, call, note("rename", before, full, 0, NULL, 0))
int rename(const char *old, const char *new) {
    REAL(rename);
    RENAMED(AT_FDCWD, old, AT_FDCWD, new, real(old, new));
}
int renameat(int from, const char *old, int to, const char *new) {
    REAL(renameat);
    RENAMED(from, old, to, new, real(from, old, to, new));
}
int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    REAL(renameat2);
    RENAMED(from, old, to, new, real(from, old, to, new, flags));
}
int mkdir(const char *path, mode_t permissions) {
    REAL(mkdir);
    ON_PATH("mkdir", AT_FDCWD, path, real(path, permissions), note("mkdir", full, NULL, 0, NULL, 0));
}
int mkdirat(int at, const char *path, mode_t permissions) {
    REAL(mkdirat);
    ON_PATH("mkdir", at, path, real(at, path, permissions), note("mkdir", full, NULL, 0, NULL, 0));
}
int unlink(const char *path) {
    REAL(unlink);
    ON_PATH("unlink", AT_FDCWD, path, real(path), note("unlink", full, NULL, 0, NULL, 0));
}
int unlinkat(int at, const char *path, int flags) {
    REAL(unlinkat);
    ON_PATH(flags & AT_REMOVEDIR ? "rmdir" : "unlink", at, path, real(at, path, flags),
            note(flags & AT_REMOVEDIR ? "rmdir" : "unlink", full, NULL, 0, NULL, 0));
}
int rmdir(const char *path) {
    REAL(rmdir);
    ON_PATH("rmdir", AT_FDCWD, path, real(path), note("rmdir", full, NULL, 0, NULL, 0));
}
int link(const char *old, const char *new) {
    REAL(link);
    ON_PATH("link", AT_FDCWD, new, real(old, new), note("link", old, full, 0, NULL, 0));
}
int linkat(int from, const char *old, int to, const char *new, int flags) {
    REAL(linkat);
    ON_PATH("link", to, new, real(from, old, to, new, flags), note("link", old, full, 0, NULL, 0));
}
int symlink(const char *target, const char *path) {
    REAL(symlink);
    ON_PATH("link", AT_FDCWD, path, real(target, path), note("unrecorded", full, NULL, 0, NULL, 0));
}
int symlinkat(const char *target, int at, const char *path) {
    REAL(symlinkat);
    ON_PATH("link", at, path, real(target, at, path), note("unrecorded", full, NULL, 0, NULL, 0));
}
