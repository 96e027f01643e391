-- A token may be for reading alone; guesses are forgotten by age.
ALTER TABLE api_token ADD COLUMN read_only BOOLEAN NOT NULL DEFAULT FALSE AFTER role;
ALTER TABLE sign_in_guess ADD KEY k_guess_age (last_at);
