"""Long trials of the store: its real installer killed anywhere, and a disk that forgets what it may.

trial ──► strace ──► kills      killed at every call, then looked at and tried again
             └────► disk ────► crashes    every call replayed, then the power goes
"""
