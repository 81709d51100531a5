package rollbook.web;

import rollbook.api.customer.WhomToErase;

/** Who keeps something of what people typed beside the log, and forgets a person when they are erased. */
public interface Forgetting {

    /** Forgets everything that is about this person. */
    void forget(WhomToErase person);

    /** Forgets everything that may be about anybody: an older backup was restored, and nobody knows any more who is in it. */
    void forgetAll();
}
