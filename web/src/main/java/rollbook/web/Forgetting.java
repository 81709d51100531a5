package rollbook.web;

import rollbook.api.customer.PersonalData;
import rollbook.api.customer.WhomToErase;

/** Who keeps something of what people typed beside the log: tells a person what it is, and forgets them when they are erased. */
public interface Forgetting {

    /** Adds what is kept about this person to what they are handed; what nobody can tell to be theirs is not in it. */
    PersonalData tell(WhomToErase person, PersonalData data);

    /** Forgets everything that is about this person. */
    void forget(WhomToErase person);

    /** Forgets everything that may be about anybody: an older backup was restored, and nobody knows any more who is in it. */
    void forgetAll();
}
