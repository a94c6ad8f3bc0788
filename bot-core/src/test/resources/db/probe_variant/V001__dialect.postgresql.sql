CREATE TABLE variant AS SELECT 'postgresql' AS name;
