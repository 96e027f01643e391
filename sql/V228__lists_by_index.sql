-- Lists with eight people at them: each question finds its contacts by an index, in the order in which they came in. A list by the day received is walked
-- through in one index that holds all that lists are chosen by (ADR 046).
ALTER TABLE listed
    ADD KEY k_listed_channel (channel),
    ADD KEY k_listed_stance (stance),
    ADD KEY k_listed_residency (residency, evidence),
    ADD KEY k_listed_evidence (evidence),
    ADD KEY k_listed_campaign (campaign_id),
    ADD KEY k_listed_import (import_id),
    ADD KEY k_listed_recorder (recorded_by),
    ADD KEY k_listed_aside (set_aside),
    ADD KEY k_listed_uncoded (uncoded),
    ADD KEY k_listed_suggested (suggested),
    ADD KEY k_listed_several (several),
    ADD KEY k_listed_review (review),
    ADD KEY k_listed_reply (reply),
    ADD KEY k_listed_ordinance (ordinance_id, stance, residency),
    ADD KEY k_listed_received (received_at, contact_id, ordinance_id, first, channel, stance, residency, evidence, set_aside, uncoded, suggested, several, review, reply, campaign_id, import_id, recorded_by);
