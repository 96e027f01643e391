-- What the page calls whoever signed a letter too, a colon, and what tells what it says of them: the same name with other words is another line, or a mistake that is told.
ALTER TABLE signer MODIFY made_as VARCHAR(60) NULL;
