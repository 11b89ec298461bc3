// Functions that must not compile here (after git's banned.h). Force-included in every file.
#ifndef SHIKRA_BASE_BANNED_H
#define SHIKRA_BASE_BANNED_H

#include <stdio.h>
#include <string.h>
#include <time.h>

#define BANNED(function) sorry_##function##_is_banned_here
#undef strcpy
#define strcpy(target, source) BANNED(strcpy)
#undef strcat
#define strcat(target, source) BANNED(strcat)
#undef strncpy
#define strncpy(target, source, size) BANNED(strncpy)
#undef strncat
#define strncat(target, source, size) BANNED(strncat)
#undef strtok
#define strtok(text, separators) BANNED(strtok)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)
#undef gets
#define gets(target) BANNED(gets)
#undef gmtime
#define gmtime(time) BANNED(gmtime)
#undef localtime
#define localtime(time) BANNED(localtime)

#endif
