-- For whom a template was written: offered first where it fits, and warned of where it does not. NULL: for any.
ALTER TABLE reply_template
    ADD COLUMN ordinance_id BIGINT      NULL,
    ADD COLUMN stance       VARCHAR(40) NULL,
    ADD COLUMN residency    VARCHAR(40) NULL,
    ADD CONSTRAINT f_reply_template_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id);
