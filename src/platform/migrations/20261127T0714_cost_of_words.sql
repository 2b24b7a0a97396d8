-- Reading a text for its words costs far more than a comparison: said so, an index is asked before the rows are, also in
-- a school of few records. A function with a setting is not taken apart, so that its own cost counts.
alter function platform.searchable(text) cost 5000;
alter function platform.searchable(text) set search_path = '';
alter function platform.joined(text[]) cost 10;
