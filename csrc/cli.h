/* cli.h - the summ command as a function; main.c and the Python console script call it. Not part of libsumm. */
#ifndef SM_CLI_H
#define SM_CLI_H

/* -- cdef: python/build_ffi.py reads everything from here to "cdef end" -- */

/* Run the command with argv[0] .. argv[argc - 1]; reads standard input or files, prints to standard output and error.
 * The exit status: 0 done, 1 an input could not be read or was bad (the others are done), 2 wrong usage. */
int summ_cli(int argc, char **argv);

/* -- cdef end -- */

#endif
