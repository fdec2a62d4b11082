// placeholder: see below
