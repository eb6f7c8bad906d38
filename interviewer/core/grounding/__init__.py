"""What a CV and a job post say that an interviewer would use, and what is made of it."""
