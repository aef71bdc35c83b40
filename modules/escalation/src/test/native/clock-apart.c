/*
 * Laid before a process (LD_PRELOAD), shows it a wall clock that is wrong by CLOCK_APART_SECONDS. How long something takes, which
 * another clock measures, stays right, as on a machine whose clock was set wrongly.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

int clock_gettime(clockid_t which, struct timespec *now) {
    static int (*machine)(clockid_t, struct timespec *);
    static long apart;
    if (machine == NULL) {
        const char *seconds = getenv("CLOCK_APART_SECONDS");
        apart = seconds == NULL ? 0 : atol(seconds);
        machine = dlsym(RTLD_NEXT, "clock_gettime");
    }
    int outcome = machine(which, now);
    if (outcome == 0 && which == CLOCK_REALTIME) {
        now->tv_sec += apart;
    }
    return outcome;
}
