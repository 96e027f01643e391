-- The count follows mergers, and there are few of them: without this it would read every constituent to find them.
CREATE INDEX k_constituent_merged ON constituent (merged_into);
