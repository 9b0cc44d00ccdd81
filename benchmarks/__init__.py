"""Measurements of the kiosk as a whole, in figures that a patient would notice.

python -m benchmarks [start] [memory] [idle] [tap] [motion] [scale]

display ─ an X server of its own ─► glass ─ what can be seen there, and a finger on it
processes ─ a program with all it starts, and what that costs
bench ─ the kiosk and the browser side by side ─► start, memory, idle, tap, motion, scale ─► figures
"""
