"""What briefs is made of besides its own code: pins, licences, bill of materials, known holes.

Programs for those who work on it, run by ``make``; nothing here is used while documents are made.
``docs/supply-chain.md`` tells what each is for.
"""
