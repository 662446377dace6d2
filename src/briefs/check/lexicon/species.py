"""Scientific names that policy texts on biology and medicine use."""

SPECIES = frozenset(
    tuple(line.split())
    for line in """
    Acinetobacter baumannii
    Aedes aegypti
    Aedes albopictus
    Apis cerana
    Apis mellifera
    Arabidopsis thaliana
    Aspergillus fumigatus
    Aspergillus niger
    Bacillus anthracis
    Bacillus cereus
    Bacillus subtilis
    Bombyx mori
    Bos taurus
    Bombus terrestris
    Caenorhabditis elegans
    Candida albicans
    Candida auris
    Chlamydomonas reinhardtii
    Chlorella vulgaris
    Clostridium botulinum
    Clostridioides difficile
    Corynebacterium glutamicum
    Danio rerio
    Drosophila melanogaster
    Enterococcus faecalis
    Enterococcus faecium
    Escherichia coli
    Glycine max
    Haemophilus influenzae
    Helicobacter pylori
    Homo sapiens
    Klebsiella pneumoniae
    Lactobacillus acidophilus
    Legionella pneumophila
    Listeria monocytogenes
    Macaca fascicularis
    Macaca mulatta
    Mus musculus
    Mycobacterium tuberculosis
    Neisseria gonorrhoeae
    Neisseria meningitidis
    Nicotiana benthamiana
    Oryza sativa
    Panax ginseng
    Panthera tigris
    Pichia pastoris
    Pinus densiflora
    Plasmodium falciparum
    Plasmodium vivax
    Pseudomonas aeruginosa
    Pseudomonas putida
    Rattus norvegicus
    Saccharomyces cerevisiae
    Salmonella enterica
    Schizosaccharomyces pombe
    Solanum lycopersicum
    Solanum tuberosum
    Staphylococcus aureus
    Streptococcus pneumoniae
    Streptococcus pyogenes
    Streptomyces coelicolor
    Toxoplasma gondii
    Trypanosoma cruzi
    Ursus thibetanus
    Vespa velutina
    Vibrio cholerae
    Xenopus laevis
    Yersinia pestis
    Zea mays
    """.strip().splitlines()
)
"""Genus and species."""

SPECIES_WORDS = frozenset(word.casefold() for name in SPECIES for word in name)
"""Each word of these names, in small letters."""
