-- A file is of the record of its document: else a row that named another record would pass the wall never_here.
alter table adults.document add unique (school_id, concern_id, id);
alter table adults.document_file add constraint of_its_record
  foreign key (school_id, concern_id, document_id) references adults.document (school_id, concern_id, id);
alter table adults.document_withdrawal add constraint of_its_record
  foreign key (school_id, concern_id, document_id) references adults.document (school_id, concern_id, id);
alter table adults.document_police_word add constraint of_its_record
  foreign key (school_id, concern_id, document_id) references adults.document (school_id, concern_id, id);
