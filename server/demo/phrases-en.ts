import { englishComments } from "./comments-en.ts";
import type { Phrases } from "./phrases.ts";

export const english: Phrases = {
  comments: englishComments,
  notes: [
    "Called the kitchen: they were one cook short that evening.",
    "Spoke with the guest, very reasonable. Wants to come back.",
    "Checked the till: the order was in at 19:12 and out at 20:04.",
    "Discussed with the team before service.",
    "Asked the waiter of that evening: he remembers the table and is sorry.",
    "Tried to call twice, no answer. Writing instead.",
    "Looked at the roster: two new people in one service.",
    "Tasted it again with the chef. The guest is right.",
  ],
  replySubject: "About your visit",
  replies: [
    "Thank you for writing so openly. I am sorry about your evening; I would like to make up for it. May I call you?",
    "I read your answer this morning and spoke with the kitchen straight away. This should not have happened. Dessert is on us next time, and I will see to your table myself.",
    "You are right, and I apologise. We paid the course back today.",
    "Thank you for telling us, it helps. I have looked into what happened and found where it went wrong. May I invite you to let us show that we can do better?",
    "That is not the evening that we wish for our guests. I am sorry. Your money is on its way back, and the team has heard what you wrote.",
    "I am sorry that nobody noticed while you were with us. I did now, and I would like to put it right.",
  ],
  done: [
    "Apologised in person and invited them for dessert and coffee.",
    "Paid the main course back and sent a card.",
    "Called, explained what went wrong and what we changed.",
    "Sent a new order the same evening.",
    "Wrote a personal mail and reserved their favourite table.",
    "Sent flowers, and put a note with their next reservation.",
    "Paid half of the bill back, as agreed by phone.",
    "Invited them to the table at the kitchen, with the chef.",
  ],
  refused: [
    "Nobody called me, although that was promised.",
    "The voucher does not work.",
    "I have not seen the money yet.",
    "A mail is kind, but my question was not answered.",
    "The table was not reserved after all.",
  ],
  names: {
    workspace: "De Gouden Kroket (demo)",
    team: "Guest care",
    tableTouchpoint: "At the table",
    deliveryTouchpoint: "Home delivery",
    supportTouchpoint: "Reservations by phone",
    tableSurvey: "At the table",
    deliverySurvey: "After a delivery",
    supportSurvey: "After a call",
  },
};
