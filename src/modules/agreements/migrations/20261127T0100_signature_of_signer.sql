-- Home shows whoever signed what they signed, for themself and for their children.
create index signature_of_signer on agreements.signature (school_id, signer_id);
