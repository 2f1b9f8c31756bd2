"""Virtual reception: sessions, times to book, questions, reminders."""
