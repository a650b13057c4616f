export { deliverMail } from './deliver-mail.job.ts'
export { forgetMails } from './forget-mails.ts'
export { findMail, listMails, type SentMail } from './queries.ts'
export { sendMail } from './send-mail.ts'
