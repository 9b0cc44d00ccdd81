"""The only Qt in the program: a Screen drawn by Qt Quick and exposed to assistive technology."""
