-- Who may be the same person, suggested and never decided. Everyone is filed under what they have in common with whoever may be them; only
-- those filed together are compared, so that it does not grow with the square of the people.
CREATE TABLE likeness_trait (
    trait         BIGINT NOT NULL,                 -- the beginning of a hash: who meets by chance is told apart when compared
    constituent_id BIGINT NOT NULL,
    PRIMARY KEY (trait, constituent_id),
    KEY k_trait_constituent (constituent_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE likeness (
    lesser_id  BIGINT      NOT NULL,
    greater_id BIGINT      NOT NULL,
    name_form  VARCHAR(20) NOT NULL,               -- people.NameForm
    sign       VARCHAR(20) NOT NULL,               -- people.Sign
    weight     TINYINT     NOT NULL,               -- the strongest first
    PRIMARY KEY (lesser_id, greater_id),
    KEY k_likeness_greater (greater_id),
    KEY k_likeness_weight (weight, lesser_id, greater_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whose contacts have changed since they were last compared: a range of contacts, or one constituent.
CREATE TABLE likeness_due (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    first_contact  BIGINT NULL,
    last_contact   BIGINT NULL,
    constituent_id BIGINT NULL
) DEFAULT CHARSET = utf8mb4;
INSERT INTO likeness_due (first_contact, last_contact) SELECT MIN(id), MAX(id) FROM contact HAVING COUNT(*) > 0;
