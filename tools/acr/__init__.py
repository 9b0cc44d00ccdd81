"""The conformance report: what the kiosk claims under WCAG 2.2, Section 508 and EN 301 549, and the proof.

docs/acr/criteria.toml   what is to be answered ──┐
docs/acr/*.toml          our answers ─────────────┼─► Report ─► docs/acr.yaml   for programs (OpenACR)
@pytest.mark.acr(...)    which tests prove what ──┘      │  └─► docs/acr.html   for people who buy
                                                         ▼
build/acr-evidence.json  how these tests went ─────► what is claimed and not proven
"""
