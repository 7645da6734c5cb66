/* main.c - the summ command. */
#include "cli.h"

int main(int argc, char **argv) { return summ_cli(argc, argv); }
