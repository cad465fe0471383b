"""Reports turn checked documents into bytes: Documents and a View come in, what is written or printed goes out."""
