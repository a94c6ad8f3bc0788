CREATE TABLE variant AS SELECT 'neutral' AS name;
