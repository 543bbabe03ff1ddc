/* libxapian has only a C++ interface; CXapian includes it where it is used. */
