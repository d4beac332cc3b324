// Written by `npm run generate` from the OpenAPI document, which follows from the routes of the gateway.
export interface paths {
  '/.well-known/jwks.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Public keys of access tokens */
    get: operations['getKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download a file
     * @description Takes `Range` (one), `If-Range` and `If-None-Match`. Whoever may not see it learns nothing of it (404).
     */
    get: operations['downloadAttachment'];
    put?: never;
    post?: never;
    /**
     * Remove a file
     * @description Agents and admins; requesters what they uploaded, while the ticket is worked on. A message that names it does no more.
     */
    delete: operations['deleteAttachment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/{id}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A small picture of a picture
     * @description WebP of at most 320 by 320. 404 where there is none, or none yet: it is made a moment after the upload.
     */
    get: operations['getThumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attachments/limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What files a ticket takes */
    get: operations['getAttachmentLimits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/forgot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have a link mailed that sets a new password
     * @description The answer is the same, and as fast, for an address that nobody has. At most one mail in 5 minutes.
     */
    post: operations['forgotPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept an invitation: set the first password and sign in
     * @description A used, replaced, expired or unknown token is 422 `token_invalid`. A password that is refused leaves the invitation as it is.
     */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in */
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign out
     * @description Ends the session of the refresh token in the body, else that of the access token.
     */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own profile */
    get: operations['getProfile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the own profile */
    patch: operations['changeProfile'];
    trace?: never;
  };
  '/api/v1/auth/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change the own password
     * @description Ends all other sessions.
     */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Swap a refresh token for a new pair
     * @description A refresh token works once. Using it again ends every token that came from the same sign-in. With the header `X-Refresh-Token: cookie`, here as at every sign-in, a page has it kept in a cookie that no script can read.
     */
    post: operations['refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set a forgotten password anew
     * @description A used, replaced, expired or unknown token is 422 `token_invalid`. Ends every session of the person, and confirms the address.
     */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/signup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make an account */
    post: operations['signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm an address
     * @description A used, replaced, expired or unknown token is 422 `token_invalid`.
     */
    post: operations['verifyEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/verify/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have the confirmation of the own address mailed again
     * @description At most once in 5 minutes (429 `rate_limited`); 422 `already_confirmed`.
     */
    post: operations['resendConfirmation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/canned-replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Canned replies of the caller, and those shared with them, newest first */
    get: operations['listCannedReplies'];
    put?: never;
    /**
     * Write a canned reply
     * @description Takes an `Idempotency-Key`. Admins share it with everybody and with any team, agents with teams of their own. 409 `too_many_replies` beyond 500 of one person.
     */
    post: operations['createCannedReply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/canned-replies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One canned reply, as it was written */
    get: operations['getCannedReply'];
    put?: never;
    post?: never;
    /**
     * Remove a canned reply
     * @description Its owner, and admins those that are shared; that is told in the trail. Honours `If-Match` (412 `version_stale`).
     */
    delete: operations['removeCannedReply'];
    options?: never;
    head?: never;
    /**
     * Change a canned reply
     * @description Its owner, and admins those that are shared; that is told in the trail. Honours `If-Match` (412 `version_stale`).
     */
    patch: operations['changeCannedReply'];
    trace?: never;
  };
  '/api/v1/canned-replies/{id}/rendered': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A canned reply with the values of one ticket
     * @description Sends nothing. Values are escaped: what a requester typed as a name or a title stays text, whatever signs are in it.
     */
    get: operations['renderCannedReply'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All categories, retired ones too */
    get: operations['listCategories'];
    put?: never;
    /**
     * Add a category
     * @description Takes an `Idempotency-Key`. All processes follow within two seconds.
     */
    post: operations['createCategory'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/categories/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One category */
    get: operations['getCategory'];
    put?: never;
    post?: never;
    /**
     * Remove a category, or retire one that is in use
     * @description 204 when it is gone. 200 with the category, `retired`, when tickets or fields have it: they keep it, and nothing new gets it. 409 `last_category` for the last one that is open.
     */
    delete: operations['deleteCategory'];
    options?: never;
    head?: never;
    /**
     * Change a category
     * @description Tickets hold the key, so a new label is theirs at once. A retired category is for no new tickets; those that have it keep it.
     */
    patch: operations['changeCategory'];
    trace?: never;
  };
  '/api/v1/fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All fields that the caller may see on tickets, retired ones too */
    get: operations['listFields'];
    put?: never;
    /**
     * Add a field to the form of tickets
     * @description Takes an `Idempotency-Key`. All processes follow within two seconds.
     */
    post: operations['createField'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/fields/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One field */
    get: operations['getField'];
    put?: never;
    post?: never;
    /**
     * Remove a field, or retire one that is in use
     * @description 204 when it is gone. 200 with the field, `retired`, when tickets have a value of it: they keep it, and nothing new gets one.
     */
    delete: operations['deleteField'];
    options?: never;
    head?: never;
    /**
     * Change a field
     * @description Key and type stay. Tickets keep values that would not be accepted any more.
     */
    patch: operations['changeField'];
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Own jobs; for admins those of everybody
     * @description Newest first.
     */
    get: operations['listJobs'];
    put?: never;
    /**
     * Change or delete all tickets that match
     * @description Agents and admins; deletion is for admins, who `confirm` how many tickets match (422 `not_confirmed` says how many do). Answers before the work begins: `Location` tells how far it is. It is done with the rights that the caller has at the time, to tickets made before the job. Up to 10 at a time (409 `too_many_jobs`). Takes an `Idempotency-Key`.
     */
    post: operations['createJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One job and how far it is */
    get: operations['getJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a job
     * @description What was done stays done. Tickets that are being worked on at this moment, 50 at most, are finished and counted. One that has ended stays as it is.
     */
    post: operations['cancelJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Own notifications, newest first
     * @description The newest 200 are kept, for 90 days. Those of tickets that the caller may not see any more are left out.
     */
    get: operations['listNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Mark one as read
     * @description The other windows of the caller are told over the live line. Answers how many are left.
     */
    put: operations['markNotificationRead'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Mark all up to one as read
     * @description What came since then stays unread. The other windows of the caller are told over the live line. Answers how many are left.
     */
    put: operations['markNotificationsRead'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notifications/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many are not read */
    get: operations['countUnreadNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the services do
     * @description 503 while the broker is away.
     */
    get: operations['getOperations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the audit trail is
     * @description And what its last verification found. 503 while no audit answers.
     */
    get: operations['getAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/audit/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify the audit trail
     * @description Does what `npm run audit:verify` does, in the background: `getAudit` tells how far it is. One at a time: while one is under way, this answers with that one. The trail tells who asked, and what came of it.
     */
    post: operations['verifyAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/audit/verifications/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a verification
     * @description One that has ended stays as it is.
     */
    post: operations['cancelAuditVerification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/parked': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages that were given up */
    get: operations['listParked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/parked/{queue}/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them, with its body */
    get: operations['getParked'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/parked/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Discard them for good
     * @description Nothing brings them back. What they would have done is not done. The trail tells who did.
     */
    post: operations['dropParked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/parked/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have them tried again
     * @description Back to the queue that gave them up, and to no other. Replaying twice does no harm: effects happen once. The trail tells who did.
     */
    post: operations['replayParked'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/operations/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What this installation runs with
     * @description Of the process that answers: where each service runs in one of its own, that is the gateway, and `elsewhere` names the others. No secret is in it. Settings are environment variables; nothing here changes them.
     */
    get: operations['getSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All teams with their members */
    get: operations['listTeams'];
    put?: never;
    /**
     * Describe a new team
     * @description Takes an `Idempotency-Key`. All processes follow within two seconds.
     */
    post: operations['createTeam'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One team */
    get: operations['getTeam'];
    put?: never;
    post?: never;
    /**
     * Remove a team, or retire one that is in use
     * @description 204 when it is gone. 200 with the team, `retired`, when people, categories or tickets name it.
     */
    delete: operations['deleteTeam'];
    options?: never;
    head?: never;
    /**
     * Change a team
     * @description A team that people are in need not have been described before. A retired team gets no tickets by default.
     */
    patch: operations['changeTeam'];
    trace?: never;
  };
  '/api/v1/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List tickets that the caller may see */
    get: operations['listTickets'];
    put?: never;
    /**
     * Open a ticket
     * @description Answers once the ticket is durable; classification and assignment follow. Takes an `Idempotency-Key`.
     */
    post: operations['createTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One ticket, by id or number */
    get: operations['getTicket'];
    put?: never;
    post?: never;
    /**
     * Delete a ticket and all that was written on it
     * @description Admins. It can not be taken back; the audit trail keeps that there was one. Honours `If-Match`.
     */
    delete: operations['deleteTicket'];
    options?: never;
    head?: never;
    /**
     * Change a ticket
     * @description Honours `If-Match` (412 `version_stale`). Requesters may edit the text of an open ticket, close and reopen it.
     */
    patch: operations['changeTicket'];
    trace?: never;
  };
  '/api/v1/tickets/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a ticket to an agent, to a team, or back to the router
     * @description An agent gets it also when away or full, and no machine takes it away again. A team or `auto`: the router chooses, the answer shows the ticket while it waits. `assignment_changed`: another person was faster. Honours `If-Match`. 503 also while no router answers.
     */
    post: operations['assignTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Files of a ticket, oldest first
     * @description Those of its messages too. Requesters see none of internal notes, and of what agents upload what a reply names.
     */
    get: operations['listAttachments'];
    put?: never;
    /**
     * Upload a file to a ticket
     * @description One file, streamed. The type is what the content says; the name is made harmless. To send it with a message, name its id in `attachments` of `POST /tickets/:id/messages`.
     */
    post: operations['uploadAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close a ticket
     * @description Also by its requester, who says no resolution. A closed ticket stays as it is. Honours `If-Match` (412 `version_stale`).
     */
    post: operations['closeTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Audit trail of a ticket, oldest first
     * @description Requesters see what was created, who has it, and its status; agents and admins see everything.
     */
    get: operations['getHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tickets that a ticket is linked to
     * @description Only those that the caller may see.
     */
    get: operations['listLinks'];
    put?: never;
    /**
     * Link a ticket to another one
     * @description Agents and admins, between tickets that they see. Each shows the link from its side. Done again it changes nothing. `link_claimed`: somebody else is at it, ask again.
     */
    post: operations['linkTickets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/links/{linkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a link back, from either side */
    delete: operations['unlinkTickets'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge a ticket into another one
     * @description Agents and admins, of tickets that they see. The ticket is closed and stays as it is; its conversation is shown with that of the other one, and what is written on it goes there. Its requester and watchers see the other one and are told of it. Neither may be merged otherwise. Done again it changes nothing.
     */
    post: operations['mergeTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The conversation on a ticket, oldest first
     * @description Agents and admins also get notes. `unread`: messages of others behind what the caller has marked as read.
     */
    get: operations['listMessages'];
    put?: never;
    /**
     * Write a reply or a note on a ticket
     * @description Answers once the message is durable; what follows from it (first response, a woken ticket, its status, mails) follows. Takes an `Idempotency-Key`. Notes (`internal`) and `status` are for agents and admins. `@name` and `@address` call agents who may see the ticket. 409 `ticket_closed`: reopen the ticket first; notes may be written all the same.
     */
    post: operations['postMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/messages/{messageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One message */
    get: operations['getMessage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Write an own message anew
     * @description For `MESSAGE_EDIT_MINUTES` after it was posted (409 `edit_window_over`), 20 times at most (409 `too_many_edits`). Agents and admins can read what it said before.
     */
    patch: operations['editMessage'];
    trace?: never;
  };
  '/api/v1/tickets/{id}/messages/{messageId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a message said before it was edited
     * @description Agents and admins.
     */
    get: operations['listMessageVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/notifications/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Mark those of a ticket as read
     * @description Whoever has opened the ticket has seen what they tell of. The other windows of the caller are told over the live line. Answers how many are left.
     */
    put: operations['markNotificationsOfTicketRead'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Mark the conversation as read up to a message
     * @description Moves forward only: a page that reports late takes nothing back. Own messages never count as unread.
     */
    put: operations['markRead'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open a resolved or closed ticket again
     * @description A ticket that is worked on stays as it is. Requesters have `REOPEN_DAYS` days for it; afterwards 422 `reopen_window_over`: open a new ticket. Honours `If-Match`.
     */
    post: operations['reopenTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/routing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Decisions of the router: who was looked at, what tipped it, what a ticket waits for
     * @description Agents and admins. Decisions that took effect, oldest first, at most the last 50. Each is made again from what was stored (`recomputed`). Among many agents those near the top are listed and the others counted (`more`).
     */
    get: operations['getRouting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/routing/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Who would get a ticket under another policy or with other people
     * @description Computed by the router with who is there now; nothing is reserved, written or told. 503 also while no router answers.
     */
    post: operations['whatIfRouting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/snooze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a ticket aside until a time or an answer
     * @description Agents and admins. It wakes at the time, a few seconds later at most, when the requester answers, and when it is resolved or closed.
     */
    post: operations['snoozeTicket'];
    /**
     * Wake a ticket that is put aside
     * @description One that is not stays as it is.
     */
    delete: operations['wakeTicket'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a ticket on, and say why
     * @description The reason stays in the history. With both, the agent has to be in the team (422 `agent_not_in_team`). `assignment_changed`: another person was faster. Honours `If-Match`. 503 also while no router answers.
     */
    post: operations['transferTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take the merging of a ticket back
     * @description Both are what they were; what was written meanwhile stays on the one that went on.
     */
    post: operations['unmergeTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/watchers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who watches a ticket */
    get: operations['listWatchers'];
    put?: never;
    /**
     * Watch a ticket, or let somebody watch it
     * @description Watchers are mailed messages and statuses. Agents and admins may name anybody; a requester becomes a guest, who reads the ticket but neither changes it nor writes on it. Requesters may name themselves. `may_not_see`: an agent of other teams. Done again it changes nothing.
     */
    post: operations['watchTicket'];
    /**
     * Watch a ticket no more, or let somebody watch it no more
     * @description Guests do not see the ticket any more. Requesters may take out themselves.
     */
    delete: operations['unwatchTicket'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change or delete many tickets at once
     * @description Agents and admins; up to 500. Admins may `delete` them and `confirm` how many (422 `not_confirmed`). Always 200 with what became of each: one that is refused stops none of the others. A change that is asked for again changes nothing, so after a lost answer ask again.
     */
    post: operations['changeTickets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/classify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Suggest category, priority and skills for a text
     * @description Always an answer within 5 s: without the classifier a local one steps in (`source: local`).
     */
    post: operations['classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tickets as a CSV or XLSX file, oldest first
     * @description Takes the filters of the list and streams all that match. Texts that a spreadsheet would take for a formula are made harmless. Times are UTC.
     */
    get: operations['exportTickets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/stats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Numbers: totals, by status, priority, category and agent, and by day
     * @description Takes the filters of the list. Each number is that of the list with the same filter.
     */
    get: operations['getTicketStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/stats/times': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * First response and resolution times, and the workload now
     * @description Takes the filters of the list; without `createdAfter` the tickets of the last 30 days. The workload counts older ones too.
     */
    get: operations['getTicketTimes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List people, newest first */
    get: operations['listUsers'];
    put?: never;
    /**
     * Make an account for somebody
     * @description Takes an `Idempotency-Key`. An agent starts online with a capacity of 5 unless told otherwise.
     */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person */
    get: operations['getUser'];
    put?: never;
    post?: never;
    /**
     * Disable somebody
     * @description People are named in tickets and in the audit trail, so the account is disabled and kept.
     */
    delete: operations['deleteUser'];
    options?: never;
    head?: never;
    /**
     * Change somebody
     * @description Disabling signs the person out everywhere. The last admin can not be taken away (409 `last_admin`).
     */
    patch: operations['changeUser'];
    trace?: never;
  };
  '/api/v1/users/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mail an invitation again
     * @description The link of the former mail ends. 422 `already_accepted`, `account_disabled`.
     */
    post: operations['inviteAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Saved views of the caller, and those shared with them
     * @description All on one page, 200 at most. A desk begins with three for agents. `counts=true` counts what the caller may see, up to 10000 in each.
     */
    get: operations['listViews'];
    put?: never;
    /**
     * Save a list under a name
     * @description Takes an `Idempotency-Key`. Agents may share it with agents and with their own teams, admins with anybody. 409 `too_many_views` beyond 50 of one person.
     */
    post: operations['createView'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/views/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One view */
    get: operations['getView'];
    put?: never;
    post?: never;
    /**
     * Remove a view
     * @description Its owner, and admins those that are shared; that is told in the trail. Honours `If-Match` (412 `version_stale`).
     */
    delete: operations['removeView'];
    options?: never;
    head?: never;
    /**
     * Change a view
     * @description Its owner, and admins those that are shared; that is told in the trail. Honours `If-Match` (412 `version_stale`).
     */
    patch: operations['changeView'];
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is the process alive */
    get: operations['healthz'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Can it take requests */
    get: operations['readyz'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description A first password, and another name than the admin gave
     * @example {
     *       "token": "0198a1f0-0000-7000-8000-000000000021.c2VjcmV0IG9mIGEgbGluaw",
     *       "password": "correct horse battery"
     *     }
     */
    AcceptInvitation: {
      name?: string;
      password: string;
      /** @description What the mailed link carries; works once */
      token: string;
    };
    Actor: {
      id: string;
      /** @enum {unknown} */
      kind: 'user' | 'service';
      name: string;
    };
    AgentTimes: {
      id: string;
      name: string;
      times: components['schemas']['TicketTimes'];
    };
    AgentWorkload: {
      id: string;
      name: string;
      open: number;
    };
    /**
     * @description Alive
     * @example {
     *       "status": "ok"
     *     }
     */
    Alive: {
      /** @enum {string} */
      status: 'ok';
    };
    Assignment: {
      at: string | null;
      reason?: string;
      /** @enum {unknown} */
      state: 'waiting' | 'assigned';
    };
    /**
     * @description To an agent, to a team (its name), or back to the router: exactly one of them
     * @example {
     *       "agentId": "0198a1f0-0000-7000-8000-000000000002"
     *     }
     * @example {
     *       "teamId": "network"
     *     }
     * @example {
     *       "auto": true
     *     }
     */
    AssignTicket: {
      agentId?: string;
      /** @enum {boolean} */
      auto?: true;
      teamId?: string;
    };
    /**
     * @description A file of a ticket
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000021",
     *       "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *       "messageId": null,
     *       "name": "vpn-error.png",
     *       "size": 48213,
     *       "type": "image/png",
     *       "thumbnail": true,
     *       "scanned": true,
     *       "uploadedBy": {
     *         "id": "0198a1f0-0000-7000-8000-000000000002",
     *         "name": "Rita Requester"
     *       },
     *       "createdAt": "2026-11-30T09:00:00.000Z"
     *     }
     */
    Attachment: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      id: string;
      /** @description Agents and admins: requesters can not see it. A reply that names it changes that */
      internal?: boolean;
      messageId: string | null;
      name: string;
      /** @description Whether a virus scanner has found nothing in it */
      scanned: boolean;
      /** @description Bytes */
      size: number;
      /** @description Whether `/attachments/:id/thumbnail` has a small picture of it */
      thumbnail: boolean;
      ticketId: string;
      /** @description Media type, as the content says */
      type: string;
      uploadedBy: {
        id: string;
        name: string;
      };
    };
    /**
     * @description How many files a ticket may have, of which size, and which are not taken
     * @example {
     *       "fileBytes": 26214400,
     *       "filesPerTicket": 100,
     *       "bytesPerTicket": 262144000,
     *       "refusedTypes": [
     *         "exe",
     *         "application/x-msdownload"
     *       ]
     *     }
     */
    AttachmentLimits: {
      /** @description Of all files of a ticket together at most */
      bytesPerTicket: number;
      /** @description Of one file at most */
      fileBytes: number;
      filesPerTicket: number;
      /** @description Extensions without a point, and media types (as the content says) that are not taken */
      refusedTypes: string[];
    };
    /**
     * @description Files of the ticket that the caller may see, oldest first
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-7000-8000-000000000021",
     *           "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *           "messageId": null,
     *           "name": "vpn-error.png",
     *           "size": 48213,
     *           "type": "image/png",
     *           "thumbnail": true,
     *           "scanned": true,
     *           "uploadedBy": {
     *             "id": "0198a1f0-0000-7000-8000-000000000002",
     *             "name": "Rita Requester"
     *           },
     *           "createdAt": "2026-11-30T09:00:00.000Z"
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    AttachmentPage: {
      items: components['schemas']['Attachment'][];
      nextCursor: string | null;
      total?: number;
    };
    /** @description A file that goes with a message */
    AttachmentReference: {
      id: string;
      name: string;
      /** @description Bytes */
      size: number;
      /** @description Media type, as the content says */
      type: string;
    };
    /** @description The newest one */
    AuditCheckpoint: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      /** @description Entries that it and those before it cover */
      covered: number;
      number: number;
    };
    /** @description Null without a key: then the hashes alone were checked */
    AuditCheckpoints: {
      outside: number | null;
      /** @description Entries that no checkpoint covered yet */
      uncovered: number;
      /** @description Checkpoints in the database, signed and in order */
      verified: number;
    };
    /** @description The first bad place of a chain, or a bad checkpoint */
    AuditFinding: {
      /**
       * @description An entry of a chain, a signed checkpoint, or something that no entry tells of
       * @enum {unknown}
       */
      about: 'entry' | 'checkpoint' | 'unrecorded';
      chain: string | null;
      checkpoint: number | null;
      entryId: string | null;
      expected: string | null;
      /** @description What is there */
      found: string;
      index: number | null;
      /** @description Of an entry `edited`, `deleted`, `inserted`, `reordered`, `truncated`, `rewritten`; of a checkpoint `missing`, `forged`, `altered`, `replaced`, `unchained`, `uncovered`; else `no_chain`, `no_beginning` */
      kind: string;
      ticket: string | null;
    };
    /**
     * @description How the audit trail is. `verification` is the newest one, whatever became of it, `lastVerdict` the newest that came to a verdict
     * @example {
     *       "entries": 48213,
     *       "signed": true,
     *       "checkpoint": {
     *         "number": 812,
     *         "at": "2026-11-30T09:01:00.000Z",
     *         "covered": 48206
     *       },
     *       "verification": {
     *         "id": "0198a1f0-0000-7000-8000-000000000031",
     *         "state": "done",
     *         "askedBy": {
     *           "kind": "user",
     *           "id": "0198a1f0-0000-7000-8000-000000000002",
     *           "name": "Ada Admin"
     *         },
     *         "askedAt": "2026-11-30T09:00:00.000Z",
     *         "endedAt": "2026-11-30T09:00:06.000Z",
     *         "entries": 48206,
     *         "chains": 6100,
     *         "expected": 48206,
     *         "verdict": {
     *           "intact": false,
     *           "seconds": 5.8,
     *           "findings": [
     *             {
     *               "about": "entry",
     *               "kind": "edited",
     *               "chain": "0198a1f0-0000-7000-8000-000000000001",
     *               "ticket": "TKT-20261130-7K2M9Q",
     *               "index": 3,
     *               "entryId": "01a20dfc-3778-70bd-add7-5a0788e8ee39",
     *               "checkpoint": 811,
     *               "expected": "hash 9c1f4be2",
     *               "found": "hash 70ae07a1"
     *             }
     *           ],
     *           "total": 1,
     *           "notYet": 0,
     *           "checkpoints": {
     *             "verified": 812,
     *             "outside": 812,
     *             "uncovered": 7
     *           }
     *         },
     *         "reason": null
     *       },
     *       "lastVerdict": {
     *         "id": "0198a1f0-0000-7000-8000-000000000031",
     *         "state": "done",
     *         "askedBy": {
     *           "kind": "user",
     *           "id": "0198a1f0-0000-7000-8000-000000000002",
     *           "name": "Ada Admin"
     *         },
     *         "askedAt": "2026-11-30T09:00:00.000Z",
     *         "endedAt": "2026-11-30T09:00:06.000Z",
     *         "entries": 48206,
     *         "chains": 6100,
     *         "expected": 48206,
     *         "verdict": {
     *           "intact": false,
     *           "seconds": 5.8,
     *           "findings": [
     *             {
     *               "about": "entry",
     *               "kind": "edited",
     *               "chain": "0198a1f0-0000-7000-8000-000000000001",
     *               "ticket": "TKT-20261130-7K2M9Q",
     *               "index": 3,
     *               "entryId": "01a20dfc-3778-70bd-add7-5a0788e8ee39",
     *               "checkpoint": 811,
     *               "expected": "hash 9c1f4be2",
     *               "found": "hash 70ae07a1"
     *             }
     *           ],
     *           "total": 1,
     *           "notYet": 0,
     *           "checkpoints": {
     *             "verified": 812,
     *             "outside": 812,
     *             "uncovered": 7
     *           }
     *         },
     *         "reason": null
     *       }
     *     }
     */
    AuditState: {
      checkpoint: components['schemas']['AuditCheckpoint'] | null;
      /** @description Entries in the trail */
      entries: number;
      lastVerdict: components['schemas']['AuditVerification'] | null;
      /** @description Whether checkpoints are signed: audit has a key */
      signed: boolean;
      verification: components['schemas']['AuditVerification'] | null;
    };
    /** @description What a verification found */
    AuditVerdict: {
      checkpoints: components['schemas']['AuditCheckpoints'] | null;
      /** @description The first 100 */
      findings: components['schemas']['AuditFinding'][];
      intact: boolean;
      /** @description Tickets and people that were not judged: their events are on their way */
      notYet: number;
      seconds: number;
      /** @description Findings, all of them */
      total: number;
    };
    /** @description The whole trail read once, and how far that is */
    AuditVerification: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      askedAt: string;
      askedBy: components['schemas']['Actor'];
      /** @description Chains they are of */
      chains: number;
      endedAt: string | null;
      /** @description Entries read so far */
      entries: number;
      /** @description Entries there were when it was asked for */
      expected: number;
      id: string;
      reason: string | null;
      /** @enum {unknown} */
      state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
      verdict: components['schemas']['AuditVerdict'] | null;
    };
    /** @enum {unknown} */
    Availability: 'online' | 'away' | 'offline';
    /**
     * @description The same change to many tickets, or the deletion of them: `change` or `delete`
     * @example {
     *       "ids": [
     *         "TKT-20261130-ABC123",
     *         "TKT-20261130-ABC124"
     *       ],
     *       "change": {
     *         "status": "closed"
     *       }
     *     }
     * @example {
     *       "ids": [
     *         "TKT-20261130-ABC123",
     *         "TKT-20261130-ABC124"
     *       ],
     *       "delete": true,
     *       "confirm": 2
     *     }
     */
    BulkChange: {
      /** @description As in PATCH of one ticket */
      change?: {
        category?: string;
        description?: string;
        /** @description Those to change; null takes a value away */
        fields?: {
          [key: string]: (string | number) | null;
        };
        priority?: components['schemas']['Priority'];
        resolution?: string;
        status?: components['schemas']['Status'];
        subcategory?: string;
        tags?: string[];
        title?: string;
      };
      /** @description With `delete`: how many ids there are, as a sign that all are meant */
      confirm?: number;
      /**
       * @description Admins: delete them instead, which can not be taken back
       * @enum {boolean}
       */
      delete?: true;
      /** @description Ids or numbers; each is changed once */
      ids: string[];
    };
    /**
     * @description What became of each, in the order given
     * @example {
     *       "items": [
     *         {
     *           "id": "TKT-20261130-ABC123",
     *           "status": 200
     *         },
     *         {
     *           "id": "TKT-20261130-ABC124",
     *           "status": 404,
     *           "code": "not_found",
     *           "detail": "There is no such ticket."
     *         }
     *       ]
     *     }
     */
    BulkResult: {
      items: {
        /** @description Why not, as in a problem */
        code?: string;
        detail?: string;
        /** @description As it was given */
        id: string;
        /** @description The status that the change of this ticket alone would have had */
        status: number;
      }[];
    };
    Candidate: {
      agentId: string;
      capacity: number | null;
      /** @description Level in each needed skill; 0 where there is none. Level 5 in each is a perfect match */
      levels: {
        level: number;
        name: string;
      }[];
      load: number | null;
      name: string;
      /** @description Each 0 to 1, before weighting */
      parts: {
        [key: string]: number;
      };
      refused: string | null;
      /** @description 0 to 1; 0 when refused */
      score: number;
    };
    CandidateReference: {
      agentId: string;
      name: string;
    };
    /**
     * @description An answer that is written once and used often
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000041",
     *       "version": 3,
     *       "title": "Restart the VPN client",
     *       "body": "Dear {{requester.name}},\n\nplease restart the **VPN client**.\n\n{{agent.name}}",
     *       "category": "network",
     *       "shared": null,
     *       "owner": "0198a1f0-0000-7000-8000-000000000002",
     *       "mayChange": true,
     *       "createdAt": "2026-11-30T09:00:00.000Z",
     *       "updatedAt": "2026-11-30T09:00:00.000Z"
     *     }
     */
    CannedReply: {
      /** @description Markdown with its variables, as it was written */
      body: string;
      category: string | null;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      id: string;
      /** @description Whether the caller may change and remove it */
      mayChange: boolean;
      owner: string;
      shared: components['schemas']['ReplySharing'] | null;
      title: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      updatedAt: string;
      /** @description For `If-Match` */
      version: number;
    };
    /**
     * @description Canned replies of the caller and those shared with them, newest first
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-7000-8000-000000000041",
     *           "version": 3,
     *           "title": "Restart the VPN client",
     *           "body": "Dear {{requester.name}},\n\nplease restart the **VPN client**.\n\n{{agent.name}}",
     *           "category": "network",
     *           "shared": null,
     *           "owner": "0198a1f0-0000-7000-8000-000000000002",
     *           "mayChange": true,
     *           "createdAt": "2026-11-30T09:00:00.000Z",
     *           "updatedAt": "2026-11-30T09:00:00.000Z"
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    CannedReplyPage: {
      items: components['schemas']['CannedReply'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description What is given replaces what there was
     * @example {
     *       "title": "Restart the VPN"
     *     }
     */
    CannedReplyPatch: {
      /** @description Markdown with variables: `{{ticket.number}}`, `{{ticket.title}}`, `{{requester.name}}`, `{{agent.name}}`. `\{{` is no variable */
      body?: string;
      category?: string | null;
      shared?: components['schemas']['ReplySharing'] | null;
      title?: string;
    };
    /** @description A category of tickets; a retired one is kept by the tickets that have it */
    Category: {
      defaultTeam?: string | null;
      description: string | null;
      key: string;
      label: string;
      order: number;
      retired: boolean;
      skills?: string[];
      subcategories: components['schemas']['Subcategory'][];
    };
    /** @description Categories in their order, all at once */
    CategoryPage: {
      items: components['schemas']['Category'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description What to change
     * @example {
     *       "label": "Rooms and buildings"
     *     }
     */
    CategoryPatch: {
      defaultTeam?: string | null;
      description?: string | null;
      label?: string;
      order?: number;
      /** @description Whether new tickets get it no more */
      retired?: boolean;
      skills?: string[];
      /** @description The whole list. One that is left out is removed, or retired where tickets have it */
      subcategories?: components['schemas']['SubcategoryInput'][];
    };
    /**
     * @description Old and new password
     * @example {
     *       "currentPassword": "correct horse battery",
     *       "newPassword": "an even better password"
     *     }
     */
    ChangePassword: {
      currentPassword: string;
      newPassword: string;
    };
    /** @enum {unknown} */
    Channel: 'web' | 'api' | 'email';
    Choice: {
      key: string;
      label: string;
    };
    ChoiceInput: {
      /** @description Stays for ever: tickets and filters hold it. Without one it is made of the label */
      key?: string;
      label: string;
    };
    Classification: {
      at: string | null;
      confidence?: number;
      language: string;
      masked?: {
        [key: string]: number;
      };
      model?: string;
      notes?: string;
      sentiment?: ('negative' | 'neutral' | 'positive') | null;
      skills: string[];
      /** @enum {unknown} */
      source: 'gemini' | 'local' | 'person';
      /** @enum {unknown} */
      state: 'pending' | 'done' | 'degraded';
      suggestedReply?: string;
      summary: string;
    };
    /**
     * @description A text that somebody may open a ticket with
     * @example {
     *       "title": "VPN",
     *       "description": "My VPN conection drops every hour."
     *     }
     */
    Classify: {
      description: string;
      title?: string;
    };
    /**
     * @description How it ended; agents and admins only
     * @example {
     *       "resolution": "Replaced the certificate on the VPN gateway."
     *     }
     */
    CloseTicket: {
      resolution?: string;
    };
    /**
     * @description A new canned reply; of its author alone unless `shared` says otherwise
     * @example {
     *       "title": "Restart the VPN client",
     *       "body": "Dear {{requester.name}},\n\nplease restart the **VPN client**.\n\n{{agent.name}}",
     *       "category": "network",
     *       "shared": null
     *     }
     */
    CreateCannedReply: {
      /** @description Markdown with variables: `{{ticket.number}}`, `{{ticket.title}}`, `{{requester.name}}`, `{{agent.name}}`. `\{{` is no variable */
      body: string;
      category?: string | null;
      shared?: components['schemas']['ReplySharing'] | null;
      title: string;
    };
    /**
     * @description A new category
     * @example {
     *       "label": "Facilities",
     *       "description": "heating, coffee machine, meeting rooms",
     *       "subcategories": [
     *         {
     *           "label": "Parking"
     *         }
     *       ],
     *       "skills": [
     *         "facility_management"
     *       ]
     *     }
     */
    CreateCategory: {
      defaultTeam?: string | null;
      description?: string | null;
      /** @description Stays for ever: tickets and filters hold it. Without one it is made of the label */
      key?: string;
      label: string;
      order?: number;
      skills?: string[];
      /** @description The whole list. One that is left out is removed, or retired where tickets have it */
      subcategories?: components['schemas']['SubcategoryInput'][];
    };
    /**
     * @description A new field; by default optional, on tickets of all categories, for everybody
     * @example {
     *       "label": "Building",
     *       "type": "choice",
     *       "categories": [
     *         "hardware"
     *       ],
     *       "required": true,
     *       "choices": [
     *         {
     *           "label": "North"
     *         }
     *       ]
     *     }
     */
    CreateField: {
      categories?: string[];
      /** @description Of a choice: the whole list. Tickets keep what they have */
      choices?: components['schemas']['ChoiceInput'][];
      help?: string | null;
      /** @description Stays for ever: tickets and filters hold it. Without one it is made of the label */
      key?: string;
      label: string;
      max?: number | null;
      maxLength?: number | null;
      min?: number | null;
      order?: number;
      required?: boolean;
      /** @enum {unknown} */
      type: 'text' | 'number' | 'date' | 'choice' | 'person';
      /** @enum {unknown} */
      visibleTo?: 'everybody' | 'agents';
    };
    /**
     * @description The same `change` to all tickets that match, or the deletion of them with `confirm`
     * @example {
     *       "kind": "change",
     *       "filter": {
     *         "status": [
     *           "open"
     *         ],
     *         "tag": [
     *           "outage"
     *         ]
     *       },
     *       "change": {
     *         "status": "resolved",
     *         "resolution": "The switch is replaced."
     *       }
     *     }
     * @example {
     *       "kind": "delete",
     *       "filter": {
     *         "tag": [
     *           "import gone wrong"
     *         ]
     *       },
     *       "confirm": 120
     *     }
     */
    CreateJob: {
      change?: components['schemas']['TicketPatch'];
      /** @description With `delete`: how many tickets the list has (`total`), as a sign that all are meant */
      confirm?: number;
      filter: components['schemas']['JobFilter'];
      /**
       * @description `delete` is for admins, and can not be taken back
       * @enum {unknown}
       */
      kind: 'change' | 'delete';
    };
    /**
     * @description A new team; its key is the label unless given
     * @example {
     *       "label": "facilities",
     *       "description": "Looks after the buildings",
     *       "skills": [
     *         "facility_management"
     *       ]
     *     }
     */
    CreateTeam: {
      description?: string | null;
      key?: string;
      label: string;
      order?: number;
      skills?: string[];
    };
    /**
     * @description A new ticket
     * @example {
     *       "title": "VPN drops every hour",
     *       "description": "Since this morning the VPN disconnects every hour."
     *     }
     */
    CreateTicket: {
      category?: string;
      department?: string;
      description: string;
      /** @description Values of the fields of this desk, by key: a text, a number, a day, the key of a choice, the id of a person */
      fields?: {
        [key: string]: string | number;
      };
      /** @description Agents and admins: id or address of a person */
      onBehalfOf?: string;
      phone?: string;
      priority?: components['schemas']['Priority'];
      subcategory?: string;
      tags?: string[];
      title: string;
    };
    /**
     * @description Without a password the person is invited
     * @example {
     *       "email": "nia@example.com",
     *       "name": "Nia Network",
     *       "role": "agent",
     *       "skills": [
     *         {
     *           "name": "vpn",
     *           "level": 5
     *         }
     *       ]
     *     }
     */
    CreateUser: {
      availability?: components['schemas']['Availability'];
      /** @description How many open tickets at once */
      capacity?: number;
      /** @description Kept in lower case, the domain as punycode */
      email: string;
      languages?: string[];
      /** @description BCP 47, e.g. en or pt-BR */
      locale?: string;
      name: string;
      password?: string;
      role: components['schemas']['Role'];
      skills?: components['schemas']['Skill'][];
      teams?: string[];
      /** @description IANA, e.g. Europe/Berlin */
      timeZone?: string;
    };
    /**
     * @description A list to keep under a name
     * @example {
     *       "name": "Urgent and mine",
     *       "filters": {
     *         "priority": [
     *           "critical"
     *         ],
     *         "assignee": [
     *           "me"
     *         ]
     *       },
     *       "sort": "-updatedAt"
     *     }
     */
    CreateViewBody: {
      columns?: string[] | null;
      filters: components['schemas']['ViewFilters'];
      name: string;
      /** @description Its place among the others */
      order?: number;
      shared?: components['schemas']['ViewSharing'] | null;
      /** @enum {unknown} */
      sort?: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt' | 'priority' | '-priority';
    };
    /**
     * @description The text as it shall be from now on
     * @example {
     *       "body": "Please restart the **VPN client**, then try again."
     *     }
     */
    EditMessage: {
      /** @description Markdown */
      body: string;
    };
    /** @description A field that this desk added to its tickets. Requesters get those that everybody sees */
    Field: {
      categories: string[];
      choices: components['schemas']['Choice'][];
      help: string | null;
      key: string;
      label: string;
      max: number | null;
      maxLength: number | null;
      min: number | null;
      order: number;
      required: boolean;
      retired: boolean;
      /** @enum {unknown} */
      type: 'text' | 'number' | 'date' | 'choice' | 'person';
      /** @enum {unknown} */
      visibleTo: 'everybody' | 'agents';
    };
    FieldChange: {
      field: string;
      from: unknown;
      to: unknown;
    };
    FieldError: {
      message: string;
      /** @description JSON pointer, e.g. /title */
      path: string;
    };
    /** @description Fields in their order, all at once */
    FieldPage: {
      items: components['schemas']['Field'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description What to change; key and type stay
     * @example {
     *       "required": false
     *     }
     */
    FieldPatch: {
      categories?: string[];
      /** @description Of a choice: the whole list. Tickets keep what they have */
      choices?: components['schemas']['ChoiceInput'][];
      help?: string | null;
      label?: string;
      max?: number | null;
      maxLength?: number | null;
      min?: number | null;
      order?: number;
      required?: boolean;
      /** @description Whether new tickets get it no more */
      retired?: boolean;
      /** @enum {unknown} */
      visibleTo?: 'everybody' | 'agents';
    };
    /**
     * @description Whose password is forgotten
     * @example {
     *       "email": "rita@example.com"
     *     }
     */
    ForgotPassword: {
      email: string;
    };
    FreedBy: {
      /** @description Skills of which one is enough */
      anyOf?: string[];
      /** @description How many more */
      more: number;
      /** @description For whom that holds, the best first */
      people: components['schemas']['CandidateReference'][];
      team?: string;
      /**
       * @description One of theirs is solved; they come back from away or offline; one of them learns one of the skills; one joins the team; there is an agent at all
       * @enum {unknown}
       */
      what: 'room' | 'return' | 'skills' | 'team' | 'agent';
    };
    HistoryEntry: {
      actor: components['schemas']['Actor'];
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      changes: components['schemas']['FieldChange'][];
      /** @description SHA-256 over the entry before and this one; hex */
      hash: string;
      id: string;
      /** @description Why, where somebody said so */
      reason?: string;
      sequence: number;
      type: string;
    };
    /** @description Audit trail of the ticket, oldest first */
    HistoryEntryPage: {
      items: components['schemas']['HistoryEntry'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description Long work and how far it is. An ended one is kept for 30 days
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000021",
     *       "kind": "change",
     *       "state": "running",
     *       "filter": {
     *         "status": [
     *           "open"
     *         ],
     *         "tag": [
     *           "outage"
     *         ]
     *       },
     *       "total": 120,
     *       "done": 99,
     *       "failed": 1,
     *       "failures": [
     *         {
     *           "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *           "number": "TKT-20261130-7K2M9Q",
     *           "status": 409,
     *           "code": "ticket_merged",
     *           "detail": "The ticket was merged into another one. Act on that, or unmerge it first."
     *         }
     *       ],
     *       "reason": null,
     *       "createdBy": "0198a1f0-0000-7000-8000-000000000002",
     *       "createdAt": "2026-11-30T09:00:00.000Z",
     *       "startedAt": "2026-11-30T09:00:01.000Z",
     *       "endedAt": null
     *     }
     */
    Job: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      createdBy: string;
      /** @description Tickets that are now as they should be */
      done: number;
      endedAt: string | null;
      /** @description Tickets that stayed as they are */
      failed: number;
      /** @description Of those the first 100 */
      failures: components['schemas']['JobFailure'][];
      /** @description As it was given */
      filter: {
        [key: string]: unknown;
      };
      id: string;
      /** @enum {unknown} */
      kind: 'change' | 'delete';
      reason: components['schemas']['JobReason'] | null;
      startedAt: string | null;
      /** @enum {unknown} */
      state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
      /** @description Tickets that matched: when the job was made, and from its start on then */
      total: number;
    };
    /** @description A ticket that stayed as it is, and why */
    JobFailure: {
      /** @description Why not, as in a problem */
      code: string;
      detail: string;
      number: string;
      /** @description The status that the change of this ticket alone would have had */
      status: number;
      ticketId: string;
    };
    /** @description Which tickets, as the list takes it; `{}` for all that the caller may see */
    JobFilter: {
      /** @description Id of an agent, `me` or `none`; repeat for any of */
      assignee?: string[];
      /** @description Repeat for any of */
      category?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      createdAfter?: string;
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      createdBefore?: string;
      /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
      field?: {
        [key: string]: string[];
      };
      priority?: components['schemas']['Priority'][];
      /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
      q?: string;
      /** @description Id of a person or `me`; repeat for any of */
      requester?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      resolvedAfter?: string;
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      resolvedBefore?: string;
      /** @description Agents and admins: true for those that are put aside, false for the others */
      snoozed?: boolean;
      status?: components['schemas']['Status'][];
      /** @description Repeat for any of */
      subcategory?: string[];
      /** @description Repeat for any of */
      tag?: string[];
      /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
      team?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      updatedAfter?: string;
      /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
      watcher?: string[];
    };
    /**
     * @description Own jobs, newest first; for admins those of everybody
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-7000-8000-000000000021",
     *           "kind": "change",
     *           "state": "running",
     *           "filter": {
     *             "status": [
     *               "open"
     *             ],
     *             "tag": [
     *               "outage"
     *             ]
     *           },
     *           "total": 120,
     *           "done": 99,
     *           "failed": 1,
     *           "failures": [
     *             {
     *               "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *               "number": "TKT-20261130-7K2M9Q",
     *               "status": 409,
     *               "code": "ticket_merged",
     *               "detail": "The ticket was merged into another one. Act on that, or unmerge it first."
     *             }
     *           ],
     *           "reason": null,
     *           "createdBy": "0198a1f0-0000-7000-8000-000000000002",
     *           "createdAt": "2026-11-30T09:00:00.000Z",
     *           "startedAt": "2026-11-30T09:00:01.000Z",
     *           "endedAt": null
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    JobPage: {
      items: components['schemas']['Job'][];
      nextCursor: string | null;
      total?: number;
    };
    /** @description Why the job as a whole has failed */
    JobReason: {
      code: string;
      detail: string;
    };
    /** @description Public keys of access tokens */
    JsonWebKeySet: {
      keys: {
        alg: string;
        crv: string;
        kid: string;
        kty: string;
        use: string;
        x: string;
      }[];
    };
    /** @description A link as it is seen from one of its tickets; `ticket` is the other one */
    Link: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      id: string;
      ticket: components['schemas']['TicketReference'];
      type: components['schemas']['LinkType'];
    };
    /** @description Links to tickets that the caller may see, oldest first */
    Links: {
      items: components['schemas']['Link'][];
    };
    /**
     * @description What this ticket is to the other one, which is given by id or number: it `relates` to it, `duplicates` or `blocks` it or is `duplicated_by` or `blocked_by` it. `parent` and `child` say what the other one is to it
     * @example {
     *       "type": "duplicates",
     *       "ticketId": "TKT-20261130-ABC124"
     *     }
     */
    LinkTicket: {
      ticketId: string;
      type: components['schemas']['LinkType'];
    };
    /** @enum {unknown} */
    LinkType: 'relates' | 'duplicates' | 'duplicated_by' | 'blocks' | 'blocked_by' | 'parent' | 'child';
    /**
     * @description The ticket that goes on for both, by id or number
     * @example {
     *       "into": "TKT-20261130-ABC124"
     *     }
     */
    MergeTicket: {
      into: string;
    };
    /**
     * @description A message on a ticket
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000011",
     *       "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *       "author": {
     *         "id": "0198a1f0-0000-7000-8000-000000000002",
     *         "name": "Nia Network",
     *         "kind": "agent"
     *       },
     *       "body": "Please restart the **VPN client**.",
     *       "html": "<p>Please restart the <strong>VPN client</strong>.</p>\n",
     *       "internal": false,
     *       "createdAt": "2026-11-30T09:00:00.000Z",
     *       "editedAt": null,
     *       "attachments": []
     *     }
     */
    Message: {
      attachments: components['schemas']['AttachmentReference'][];
      author: components['schemas']['MessageAuthor'];
      /** @description Markdown, as it was written */
      body: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      editedAt: string | null;
      /** @description The body as HTML; nothing but elements of text and links, safe to show as it is */
      html: string;
      id: string;
      internal: boolean;
      /** @description Agents called by name; agents and admins see them */
      mentions?: string[];
      ticketId: string;
    };
    /** @description `user` speaks for the requester, `agent` for the desk */
    MessageAuthor: {
      id: string;
      /** @enum {unknown} */
      kind: 'user' | 'agent' | 'service';
      name: string;
    };
    /** @description Messages that the caller may see, oldest first */
    MessagePage: {
      items: components['schemas']['Message'][];
      nextCursor: string | null;
      total?: number;
      /** @description Messages of others behind what the caller has read */
      unread: number;
    };
    /** @description What the message said before, oldest first */
    MessageVersions: {
      items: {
        body: string;
        html: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        replacedAt: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        writtenAt: string;
      }[];
    };
    /**
     * @description What concerns one person in person
     * @example {
     *       "id": "0198a1f0-0000-8000-a000-000000000041",
     *       "kind": "answered",
     *       "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *       "number": "TKT-20261130-7K2M9Q",
     *       "title": "VPN drops every hour",
     *       "actor": {
     *         "kind": "user",
     *         "id": "0198a1f0-0000-7000-8000-000000000002",
     *         "name": "Nia Network"
     *       },
     *       "at": "2026-11-30T09:00:00.000Z",
     *       "read": false
     *     }
     */
    Notification: {
      actor: components['schemas']['Actor'];
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      id: string;
      /**
       * @description The caller has the ticket now (`assigned`), the other side wrote (`answered`), somebody called the caller by `@name` (`mentioned`) or wrote on a ticket that the caller watches (`watched`), or a ticket that was put aside is there again (`woken`)
       * @enum {unknown}
       */
      kind: 'assigned' | 'answered' | 'mentioned' | 'watched' | 'woken';
      number: string;
      read: boolean;
      ticketId: string;
      /** @description Of the ticket, as it is now */
      title: string;
    };
    /**
     * @description Own notifications, newest first
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-8000-a000-000000000041",
     *           "kind": "answered",
     *           "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *           "number": "TKT-20261130-7K2M9Q",
     *           "title": "VPN drops every hour",
     *           "actor": {
     *             "kind": "user",
     *             "id": "0198a1f0-0000-7000-8000-000000000002",
     *             "name": "Nia Network"
     *           },
     *           "at": "2026-11-30T09:00:00.000Z",
     *           "read": false
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    NotificationPage: {
      items: components['schemas']['Notification'][];
      nextCursor: string | null;
      total?: number;
    };
    /** @description Which e-mails this person wants */
    Notifications: {
      assignment: boolean;
      message: boolean;
      resolution: boolean;
      statusChange: boolean;
      ticketConfirmation: boolean;
    };
    /**
     * @description How the services do
     * @example {
     *       "at": "2026-11-30T09:00:00.000Z",
     *       "queues": [
     *         {
     *           "queue": "router",
     *           "waiting": 0,
     *           "consumers": 1,
     *           "parked": 1
     *         }
     *       ]
     *     }
     */
    Operations: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      queues: components['schemas']['QueueState'][];
    };
    /**
     * @description Parked messages of one queue
     * @example {
     *       "queue": "gateway",
     *       "ids": [
     *         "01a20dfc-3778-70bd-add7-5a0788e8ee39"
     *       ]
     *     }
     */
    ParkedChoice: {
      ids: string[];
      /** @description Queue, as `getOperations` names it */
      queue: string;
    };
    /**
     * @description A message that was given up, whole
     * @example {
     *       "id": "01a20dfc-3778-70bd-add7-5a0788e8ee39",
     *       "queue": "router",
     *       "type": "ticket.classified",
     *       "subject": "01a20dfc-331f-7362-831a-3005b6745e0b",
     *       "code": "delivery_limit",
     *       "reason": "parked by the broker: delivered too often without an answer, as after crashes",
     *       "attempts": 0,
     *       "parkedAt": "2026-11-24T14:36:03.000Z",
     *       "unreadable": null,
     *       "body": "{\"type\":\"ticket.classified\"}"
     *     }
     */
    ParkedMessage: {
      attempts: number;
      /** @description As it was published; JSON where it is readable */
      body: string;
      /** @description Stable name of the failure */
      code: string;
      /** @description Id of the event; a digest of the body where it has none */
      id: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      parkedAt: string;
      /** @description Queue, called as the service that reads it */
      queue: string;
      /** @description What went wrong, as a sentence */
      reason: string;
      subject: string | null;
      type: string | null;
      unreadable: string | null;
    };
    /**
     * @description Messages that were given up
     * @example {
     *       "items": [
     *         {
     *           "id": "01a20dfc-3778-70bd-add7-5a0788e8ee39",
     *           "queue": "router",
     *           "type": "ticket.classified",
     *           "subject": "01a20dfc-331f-7362-831a-3005b6745e0b",
     *           "code": "delivery_limit",
     *           "reason": "parked by the broker: delivered too often without an answer, as after crashes",
     *           "attempts": 0,
     *           "parkedAt": "2026-11-24T14:36:03.000Z",
     *           "unreadable": null
     *         }
     *       ],
     *       "total": 1
     *     }
     */
    ParkedMessages: {
      /** @description Without their bodies, oldest first; at most 100 of each queue */
      items: components['schemas']['ParkedSummary'][];
      total: number;
    };
    /**
     * @description What was done with them
     * @example {
     *       "done": 1,
     *       "refused": []
     *     }
     */
    ParkedOutcome: {
      /** @description Those that were still parked */
      done: number;
      /** @description Those that no service can read: they stay */
      refused: components['schemas']['ParkedRefusal'][];
    };
    ParkedRefusal: {
      id: string;
      reason: string;
    };
    ParkedSummary: {
      attempts: number;
      /** @description Stable name of the failure */
      code: string;
      /** @description Id of the event; a digest of the body where it has none */
      id: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      parkedAt: string;
      /** @description Queue, called as the service that reads it */
      queue: string;
      /** @description What went wrong, as a sentence */
      reason: string;
      subject: string | null;
      type: string | null;
      unreadable: string | null;
    };
    PersonReference: {
      id: string;
      name: string;
    };
    /**
     * @description A reply, or a note
     * @example {
     *       "body": "Please restart the **VPN client**.",
     *       "status": "pending"
     *     }
     * @example {
     *       "body": "@Nia Network, have you seen this before?",
     *       "internal": true
     *     }
     */
    PostMessage: {
      /** @description Files that the author has uploaded to the ticket and not used yet */
      attachments?: string[];
      /** @description Markdown */
      body: string;
      /**
       * @description Agents and admins: a note that requesters never learn of
       * @default false
       */
      internal?: boolean;
      status?: components['schemas']['Status'];
    };
    /** @enum {unknown} */
    Priority: 'low' | 'medium' | 'high' | 'critical';
    /**
     * @description Something went wrong
     * @example {
     *       "type": "urn:switchboard:problem:idempotency_in_flight",
     *       "title": "Conflict",
     *       "status": 409,
     *       "detail": "A sentence that says what to do.",
     *       "instance": "/api/v1/tickets",
     *       "code": "idempotency_in_flight",
     *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
     *     }
     */
    Problem: {
      /** @description Stable name of the problem */
      code: string;
      detail: string;
      errors?: components['schemas']['FieldError'][];
      /** @description Path of the request */
      instance: string;
      requestId?: string;
      status: number;
      title: string;
      /** @description URI of the kind of problem */
      type: string;
    };
    /**
     * @description Own profile
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000003",
     *       "email": "rita@example.com",
     *       "name": "Rita Requester",
     *       "role": "user",
     *       "skills": [],
     *       "teams": [],
     *       "capacity": 0,
     *       "availability": "offline",
     *       "locale": "en",
     *       "languages": [
     *         "en"
     *       ],
     *       "timeZone": "UTC",
     *       "disabled": false,
     *       "emailConfirmed": true,
     *       "usable": true,
     *       "createdAt": "2026-11-30T09:00:00.000Z",
     *       "phone": null,
     *       "department": "Sales",
     *       "notifications": {
     *         "ticketConfirmation": true,
     *         "assignment": true,
     *         "statusChange": true,
     *         "resolution": true,
     *         "message": true
     *       }
     *     }
     */
    Profile: {
      availability: components['schemas']['Availability'];
      /** @description How many open tickets at once */
      capacity: number;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      department: string | null;
      disabled: boolean;
      email: string;
      /** @description Until then nothing is mailed but the confirmation */
      emailConfirmed: boolean;
      id: string;
      languages: string[];
      locale: string;
      name: string;
      notifications: components['schemas']['Notifications'];
      phone: string | null;
      role: components['schemas']['Role'];
      skills: components['schemas']['Skill'][];
      teams: string[];
      timeZone: string;
      /** @description False until an invited person has accepted; no tickets until then */
      usable: boolean;
    };
    /**
     * @description Fields of the own profile to change; `availability` for agents and admins
     * @example {
     *       "name": "Rita Requester",
     *       "notifications": {
     *         "statusChange": false
     *       }
     *     }
     */
    ProfilePatch: {
      availability?: components['schemas']['Availability'];
      department?: string | null;
      /** @description BCP 47, e.g. en or pt-BR */
      locale?: string;
      name?: string;
      notifications?: {
        assignment?: boolean;
        message?: boolean;
        resolution?: boolean;
        statusChange?: boolean;
        ticketConfirmation?: boolean;
      };
      phone?: string | null;
      /** @description IANA, e.g. Europe/Berlin */
      timeZone?: string;
    };
    QueueState: {
      /** @description Processes that read it; 0: nothing of it is done */
      consumers: number;
      /** @description Messages that were given up and wait for somebody */
      parked: number;
      /** @description Queue, called as the service that reads it */
      queue: string;
      /** @description Messages that nobody works on yet, delayed ones too */
      waiting: number;
    };
    /**
     * @description The last message that was read
     * @example {
     *       "messageId": "0198a1f0-0000-7000-8000-000000000011"
     *     }
     */
    ReadMark: {
      messageId: string;
    };
    /**
     * @description The newest notification that was seen: it and all before it are read
     * @example {
     *       "upTo": "0198a1f0-0000-8000-a000-000000000041"
     *     }
     */
    ReadNotifications: {
      upTo: string;
    };
    /**
     * @description Ready; `broker` is `ok` or says what is missing
     * @example {
     *       "status": "ready",
     *       "broker": "ok"
     *     }
     */
    Ready: {
      broker: string;
      /** @enum {string} */
      status: 'ready';
    };
    /** @description The decision made again just now from what was stored; null where no rules decided */
    Recomputed: {
      agentId: string | null;
      /** @enum {unknown} */
      outcome: 'assigned' | 'queued' | 'kept';
      same: boolean;
    };
    /**
     * @description A refresh token; it works once. None where it is in the cookie
     * @example {
     *       "refreshToken": "0198a1f0-0000-7000-8000-000000000031.c2VjcmV0IG9mIGEgc2Vzc2lvbg"
     *     }
     */
    Refresh: {
      refreshToken: string;
    };
    /**
     * @description A canned reply for one ticket
     * @example {
     *       "replyId": "0198a1f0-0000-7000-8000-000000000041",
     *       "ticketId": "0198a1f0-0000-7000-8000-000000000001",
     *       "body": "Dear Rita Requester,\n\nyour ticket TKT-20261130-7K2M9Q is on its way.\n\nNia Network"
     *     }
     */
    RenderedReply: {
      /** @description Markdown, ready to be sent as a message. What came from the ticket and from people is escaped */
      body: string;
      replyId: string;
      /** @description The ticket that is answered; another one than asked for where that was merged */
      ticketId: string;
    };
    /**
     * @description Why; kept in the history
     * @example {
     *       "reason": "It drops again since this morning."
     *     }
     */
    ReopenTicket: {
      reason?: string;
    };
    /** @description Who else uses it: a team, or with `team` null all agents and admins */
    ReplySharing: {
      team: string | null;
    };
    Requester: {
      email: string;
      id: string;
      name: string;
    };
    /**
     * @description A new password
     * @example {
     *       "token": "0198a1f0-0000-7000-8000-000000000021.c2VjcmV0IG9mIGEgbGluaw",
     *       "password": "correct horse battery"
     *     }
     */
    ResetPassword: {
      password: string;
      /** @description What the mailed link carries; works once */
      token: string;
    };
    /** @enum {unknown} */
    Role: 'user' | 'agent' | 'admin';
    RoutingDecision: {
      agentId: string | null;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      /** @description Best first. Of more than 25 agents: the best ten, and the nearest of each reason */
      candidates: components['schemas']['Candidate'][];
      /** @description What would let a ticket that waits go */
      freedBy: components['schemas']['FreedBy'][];
      id: string;
      /** @description Agents looked at, listed or counted */
      lookedAt: number;
      more: components['schemas']['UnlistedCandidates'];
      needed: components['schemas']['RoutingNeeds'];
      /** @enum {unknown} */
      outcome: 'assigned' | 'queued' | 'kept';
      /** @description Name and version of the rules; `person` where somebody assigned it */
      policy: string;
      reason: string;
      recomputed: components['schemas']['Recomputed'] | null;
      tipped: components['schemas']['Tipped'] | null;
      weights: components['schemas']['ScoreParts'] | null;
    };
    /** @description Why the ticket went where it went */
    RoutingDecisions: {
      items: components['schemas']['RoutingDecision'][];
      line: {
        before: number;
        /** @description Tickets that wait */
        of: number;
        /** @description By priority, then age */
        place: number;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        since: string;
      } | null;
    };
    RoutingNeeds: {
      category: string | null;
      language: string | null;
      skills: string[];
      subcategory: string | null;
      team: string | null;
    };
    /** @description A list with a name; `owner` null: it came with the desk */
    SavedView: {
      columns: string[] | null;
      /** @description Tickets in it that the caller may see; 10000 at most */
      count?: number;
      /** @description Whether there are more than `count` */
      countIsMore?: boolean;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      /** @description Parameters of the list */
      filters: {
        [key: string]: unknown;
      };
      id: string;
      /** @description Whether the caller may change and remove it */
      mayChange: boolean;
      name: string;
      /** @description Its place among the others */
      order: number;
      owner: string | null;
      shared: components['schemas']['ViewSharing'] | null;
      /** @enum {unknown} */
      sort: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt' | 'priority' | '-priority';
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      updatedAt: string;
      /** @description For `If-Match` */
      version: number;
    };
    /** @description Views of the caller and those shared with them, in their order */
    SavedViewPage: {
      items: components['schemas']['SavedView'][];
      nextCursor: string | null;
      total?: number;
    };
    /** @description How much each part counted; together 1 */
    ScoreParts: {
      expertise: number;
      language: number;
      load: number;
      skills: number;
    };
    Setting: {
      default: string | null;
      description: string;
      /** @description Environment variable */
      name: string;
      /** @description Services of this process that read it */
      readBy: string[];
      /** @description Its value never leaves the process */
      secret: boolean;
      /**
       * @description `derived`: it follows from other settings, or from how the process is run; `none`: it is not set
       * @enum {unknown}
       */
      source: 'environment' | 'default' | 'derived' | 'none';
      value: string | null;
    };
    /**
     * @description What the process that answers runs with
     * @example {
     *       "items": [
     *         {
     *           "name": "REOPEN_DAYS",
     *           "value": "30",
     *           "default": "14",
     *           "source": "environment",
     *           "secret": false,
     *           "description": "How long after a ticket was resolved or closed its requester may open it again; days",
     *           "readBy": [
     *             "gateway"
     *           ]
     *         },
     *         {
     *           "name": "MONGODB_URI",
     *           "value": "mongodb://host:27017/switchboard",
     *           "default": null,
     *           "source": "environment",
     *           "secret": true,
     *           "description": "MongoDB with the database name",
     *           "readBy": [
     *             "each service"
     *           ]
     *         }
     *       ],
     *       "elsewhere": [
     *         "audit",
     *         "classifier",
     *         "notifier",
     *         "router"
     *       ]
     *     }
     */
    Settings: {
      /** @description Services that run in processes of their own, whose settings are known there alone */
      elsewhere: string[];
      items: components['schemas']['Setting'][];
    };
    /**
     * @description Signed in
     * @example {
     *       "user": {
     *         "id": "0198a1f0-0000-7000-8000-000000000003",
     *         "email": "rita@example.com",
     *         "name": "Rita Requester",
     *         "role": "user",
     *         "skills": [],
     *         "teams": [],
     *         "capacity": 0,
     *         "availability": "offline",
     *         "locale": "en",
     *         "languages": [
     *           "en"
     *         ],
     *         "timeZone": "UTC",
     *         "disabled": false,
     *         "emailConfirmed": true,
     *         "usable": true,
     *         "createdAt": "2026-11-30T09:00:00.000Z"
     *       },
     *       "accessToken": "eyJhbGciOi…",
     *       "refreshToken": "0198a1f0-0000-7000-8000-000000000031.c2VjcmV0IG9mIGEgc2Vzc2lvbg",
     *       "expiresIn": 900
     *     }
     */
    SignedIn: {
      /** @description JWT, for `Authorization: Bearer` */
      accessToken: string;
      /** @description Seconds until the access token expires */
      expiresIn: number;
      /** @description Opaque; works once. Empty where it is in the cookie */
      refreshToken: string;
      user: components['schemas']['User'];
    };
    /**
     * @description Credentials
     * @example {
     *       "email": "rita@example.com",
     *       "password": "correct horse battery"
     *     }
     */
    SignIn: {
      email: string;
      password: string;
    };
    /**
     * @description Without a token the session of the access token ends
     * @example {
     *       "refreshToken": "0198a1f0-0000-7000-8000-000000000031.c2VjcmV0IG9mIGEgc2Vzc2lvbg"
     *     }
     */
    SignOut: {
      refreshToken?: string;
    };
    /**
     * @description A new account
     * @example {
     *       "email": "rita@example.com",
     *       "password": "correct horse battery",
     *       "name": "Rita Requester"
     *     }
     */
    SignUp: {
      /** @description Kept in lower case, the domain as punycode */
      email: string;
      name: string;
      password: string;
    };
    Skill: {
      /** @description Proficiency: 1 beginner, 5 expert */
      level: number;
      name: string;
    };
    /**
     * @description When the ticket shall be there again, unless the requester answers before
     * @example {
     *       "until": "2026-12-03T08:00:00.000Z"
     *     }
     */
    SnoozeTicket: {
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      until: string;
    };
    /** @description Half of the tickets took no longer than `median`, nine of ten no longer than `p90` */
    Spread: {
      /** @description Tickets that were measured */
      count: number;
      median: number | null;
      p90: number | null;
    };
    /**
     * @description Agents and admins: what the ticket becomes with this reply
     * @enum {unknown}
     */
    Status: 'open' | 'in_progress' | 'pending' | 'resolved' | 'closed';
    Subcategory: {
      key: string;
      label: string;
      retired: boolean;
      skills?: string[];
    };
    SubcategoryInput: {
      /** @description Stays for ever: tickets and filters hold it. Without one it is made of the label */
      key?: string;
      label: string;
      retired?: boolean;
      skills?: string[];
    };
    /**
     * @description A suggestion; `source` says whose
     * @example {
     *       "category": "network",
     *       "subcategory": "vpn",
     *       "priority": "medium",
     *       "skills": [
     *         "networking",
     *         "vpn"
     *       ],
     *       "summary": "VPN drops every hour.",
     *       "language": "en",
     *       "confidence": 0.82,
     *       "source": "local",
     *       "correctedDescription": "My VPN connection drops every hour."
     *     }
     */
    Suggestion: {
      category: string;
      confidence: number;
      correctedDescription: string;
      language: string;
      priority: components['schemas']['Priority'];
      skills: string[];
      /** @enum {unknown} */
      source: 'gemini' | 'local';
      subcategory: string | null;
      summary: string;
    };
    /** @description A team. Who is in it, people say of themselves: `teams` of a person */
    Team: {
      description: string | null;
      key: string;
      label: string;
      /** @description Agents and admins who are in it, by name */
      members: components['schemas']['PersonReference'][];
      order: number;
      retired: boolean;
      skills: string[];
    };
    /** @description Teams in their order, all at once */
    TeamPage: {
      items: components['schemas']['Team'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description What to change
     * @example {
     *       "description": "Looks after the buildings"
     *     }
     */
    TeamPatch: {
      description?: string | null;
      label?: string;
      order?: number;
      /** @description Whether new tickets get it no more */
      retired?: boolean;
      skills?: string[];
    };
    /**
     * @description A ticket; requesters get no internal parts
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000001",
     *       "version": 3,
     *       "number": "TKT-20261130-7K2M9Q",
     *       "title": "VPN drops every hour",
     *       "description": "Since this morning my VPN conection drops every hour.",
     *       "correctedDescription": "Since this morning my VPN connection drops every hour.",
     *       "status": "open",
     *       "category": "network",
     *       "subcategory": "vpn",
     *       "priority": "medium",
     *       "tags": [
     *         "berlin"
     *       ],
     *       "channel": "api",
     *       "department": null,
     *       "phone": null,
     *       "team": null,
     *       "fields": {},
     *       "resolution": null,
     *       "watchers": [],
     *       "links": [],
     *       "mergedInto": null,
     *       "requester": {
     *         "id": "0198a1f0-0000-7000-8000-000000000003",
     *         "name": "Rita Requester",
     *         "email": "rita@example.com"
     *       },
     *       "assignee": {
     *         "id": "0198a1f0-0000-7000-8000-000000000002",
     *         "name": "Nia Network"
     *       },
     *       "classification": {
     *         "state": "done",
     *         "source": "local",
     *         "summary": "VPN drops every hour.",
     *         "skills": [
     *           "networking",
     *           "vpn"
     *         ],
     *         "language": "en",
     *         "at": "2026-11-30T09:00:00.000Z"
     *       },
     *       "assignment": {
     *         "state": "assigned",
     *         "at": "2026-11-30T09:00:00.000Z"
     *       },
     *       "sla": null,
     *       "createdAt": "2026-11-30T09:00:00.000Z",
     *       "updatedAt": "2026-11-30T09:00:00.000Z",
     *       "firstResponseAt": null,
     *       "resolvedAt": null,
     *       "closedAt": null
     *     }
     */
    Ticket: {
      assignee: components['schemas']['PersonReference'] | null;
      assignment: components['schemas']['Assignment'];
      category: string | null;
      channel: components['schemas']['Channel'];
      classification: components['schemas']['Classification'];
      closedAt: string | null;
      correctedDescription: string | null;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      department: string | null;
      description: string;
      /** @description Fields that this desk added, by key (`GET /fields`); those that the caller may see */
      fields: {
        [key: string]: string | number;
      };
      /** @description When an agent first replied */
      firstResponseAt: string | null;
      id: string;
      /** @description Empty: `GET /tickets/:id/links` has those that the caller may see */
      links: string[];
      mergedInto: string | null;
      /** @description TKT-YYYYMMDD-XXXXXX */
      number: string;
      phone: string | null;
      priority: components['schemas']['Priority'] | null;
      requester: components['schemas']['Requester'];
      resolution: string | null;
      resolvedAt: string | null;
      sla: null;
      /** @description Agents and admins: put aside until then */
      snoozedUntil?: string | null;
      status: components['schemas']['Status'];
      subcategory: string | null;
      tags: string[];
      team: string | null;
      title: string;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      updatedAt: string;
      version: number;
      /** @description Ids of people; requesters see none but their own */
      watchers: string[];
    };
    /**
     * @description Tickets that the caller may see
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-7000-8000-000000000001",
     *           "version": 3,
     *           "number": "TKT-20261130-7K2M9Q",
     *           "title": "VPN drops every hour",
     *           "description": "Since this morning my VPN conection drops every hour.",
     *           "correctedDescription": "Since this morning my VPN connection drops every hour.",
     *           "status": "open",
     *           "category": "network",
     *           "subcategory": "vpn",
     *           "priority": "medium",
     *           "tags": [
     *             "berlin"
     *           ],
     *           "channel": "api",
     *           "department": null,
     *           "phone": null,
     *           "team": null,
     *           "fields": {},
     *           "resolution": null,
     *           "watchers": [],
     *           "links": [],
     *           "mergedInto": null,
     *           "requester": {
     *             "id": "0198a1f0-0000-7000-8000-000000000003",
     *             "name": "Rita Requester",
     *             "email": "rita@example.com"
     *           },
     *           "assignee": {
     *             "id": "0198a1f0-0000-7000-8000-000000000002",
     *             "name": "Nia Network"
     *           },
     *           "classification": {
     *             "state": "done",
     *             "source": "local",
     *             "summary": "VPN drops every hour.",
     *             "skills": [
     *               "networking",
     *               "vpn"
     *             ],
     *             "language": "en",
     *             "at": "2026-11-30T09:00:00.000Z"
     *           },
     *           "assignment": {
     *             "state": "assigned",
     *             "at": "2026-11-30T09:00:00.000Z"
     *           },
     *           "sla": null,
     *           "createdAt": "2026-11-30T09:00:00.000Z",
     *           "updatedAt": "2026-11-30T09:00:00.000Z",
     *           "firstResponseAt": null,
     *           "resolvedAt": null,
     *           "closedAt": null
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    TicketPage: {
      items: components['schemas']['Ticket'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description Fields to change
     * @example {
     *       "status": "resolved",
     *       "resolution": "Replaced the certificate on the VPN gateway."
     *     }
     */
    TicketPatch: {
      category?: string;
      description?: string;
      /** @description Those to change; null takes a value away */
      fields?: {
        [key: string]: (string | number) | null;
      };
      priority?: components['schemas']['Priority'];
      resolution?: string;
      status?: components['schemas']['Status'];
      subcategory?: string;
      tags?: string[];
      title?: string;
    };
    TicketReference: {
      id: string;
      number: string;
      status: components['schemas']['Status'];
      title: string;
    };
    /** @description Numbers of the tickets that the caller may see */
    TicketStats: {
      /** @description Created per day, since `createdAfter` or the first that matches, until `createdBefore` or now; two decimals */
      averagePerDay: number;
      /** @description Who has how many, most open ones first; at most 1,000 people */
      byAgent: {
        id: string;
        name: string;
        open: number;
        total: number;
      }[];
      /** @description By name; `none` while it is not known */
      byCategory: {
        [key: string]: number;
      };
      /** @description Every priority, also with 0; `none` while it is not known */
      byPriority: {
        [key: string]: number;
      };
      /** @description Every status, also with 0 */
      byStatus: {
        [key: string]: number;
      };
      /** @description Neither resolved nor closed */
      open: number;
      /** @description Whose days they are: as asked, else that of the caller */
      timeZone: string;
      total: number;
      /** @description Each day from `createdAfter` (else `resolvedAfter`, else 30 days ago) to `createdBefore` (else `resolvedBefore`, else today) in the time zone, at most the last 366: how many were opened, and how many that match were resolved */
      trend: {
        created: number;
        /** Format: date */
        date: string;
        resolved: number;
      }[];
    };
    /** @description From opening to the first reply of an agent, and to the last resolution; by the clock, not by business hours */
    TicketTimes: {
      firstResponse: components['schemas']['Spread'];
      resolution: components['schemas']['Spread'];
    };
    /** @description Times of the tickets that the caller may see */
    TicketTimesView: {
      all: components['schemas']['TicketTimes'];
      /** @description By whoever has the tickets now */
      byAgent: components['schemas']['AgentTimes'][];
      /** @description By name; `none` while it is not known */
      byCategory: {
        [key: string]: components['schemas']['TicketTimes'];
      };
      /** @description By name; `none` for those without */
      byTeam: {
        [key: string]: components['schemas']['TicketTimes'];
      };
      /**
       * Format: date-time
       * @description As asked, else 30 days ago
       */
      createdAfter: string;
      workload: components['schemas']['Workload'];
    };
    /** @description What made the difference to the next best */
    Tipped: {
      /** @description How much more the chosen agent scored, 0 to 1 */
      by: number;
      /** @enum {unknown} */
      decidedBy: 'skills' | 'load' | 'language' | 'expertise' | 'longest_without_ticket' | 'id';
      /** @description The difference by part, weighted; negative where the runner-up was better */
      parts: components['schemas']['ScoreParts'];
      runnerUp: components['schemas']['CandidateReference'];
    };
    /**
     * @description To an agent, a team (its name), or an agent as one of a team; and why
     * @example {
     *       "teamId": "hardware",
     *       "reason": "The switch is broken, not the VPN."
     *     }
     */
    TransferTicket: {
      agentId?: string;
      reason: string;
      teamId?: string;
    };
    /** @description Those who are not listed */
    UnlistedCandidates: {
      free: number;
      /** @description By reason */
      refused: {
        [key: string]: number;
      };
    };
    /**
     * @description What is left to read
     * @example {
     *       "unread": 0
     *     }
     */
    Unread: {
      /** @description Messages of others behind what the caller has read */
      unread: number;
    };
    /**
     * @description How many notifications the caller has not read
     * @example {
     *       "unread": 3
     *     }
     */
    UnreadNotifications: {
      unread: number;
    };
    /** @description Not ready */
    Unready: {
      broker: string;
      reason: string;
      /** @enum {string} */
      status: 'unready';
    };
    /**
     * @description One file as multipart/form-data
     * @example {
     *       "file": "…"
     *     }
     */
    UploadAttachment: {
      /**
       * Format: binary
       * @description The file; the name of the part does not matter
       */
      file: string;
    };
    /**
     * @description A person
     * @example {
     *       "id": "0198a1f0-0000-7000-8000-000000000003",
     *       "email": "rita@example.com",
     *       "name": "Rita Requester",
     *       "role": "user",
     *       "skills": [],
     *       "teams": [],
     *       "capacity": 0,
     *       "availability": "offline",
     *       "locale": "en",
     *       "languages": [
     *         "en"
     *       ],
     *       "timeZone": "UTC",
     *       "disabled": false,
     *       "emailConfirmed": true,
     *       "usable": true,
     *       "createdAt": "2026-11-30T09:00:00.000Z"
     *     }
     */
    User: {
      availability: components['schemas']['Availability'];
      /** @description How many open tickets at once */
      capacity: number;
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      createdAt: string;
      disabled: boolean;
      email: string;
      /** @description Until then nothing is mailed but the confirmation */
      emailConfirmed: boolean;
      id: string;
      languages: string[];
      locale: string;
      name: string;
      role: components['schemas']['Role'];
      skills: components['schemas']['Skill'][];
      teams: string[];
      timeZone: string;
      /** @description False until an invited person has accepted; no tickets until then */
      usable: boolean;
    };
    /**
     * @description People, newest first
     * @example {
     *       "items": [
     *         {
     *           "id": "0198a1f0-0000-7000-8000-000000000003",
     *           "email": "rita@example.com",
     *           "name": "Rita Requester",
     *           "role": "user",
     *           "skills": [],
     *           "teams": [],
     *           "capacity": 0,
     *           "availability": "offline",
     *           "locale": "en",
     *           "languages": [
     *             "en"
     *           ],
     *           "timeZone": "UTC",
     *           "disabled": false,
     *           "emailConfirmed": true,
     *           "usable": true,
     *           "createdAt": "2026-11-30T09:00:00.000Z"
     *         }
     *       ],
     *       "nextCursor": null
     *     }
     */
    UserPage: {
      items: components['schemas']['User'][];
      nextCursor: string | null;
      total?: number;
    };
    /**
     * @description Fields to change
     * @example {
     *       "availability": "away"
     *     }
     */
    UserPatch: {
      availability?: components['schemas']['Availability'];
      /** @description How many open tickets at once */
      capacity?: number;
      disabled?: boolean;
      languages?: string[];
      /** @description BCP 47, e.g. en or pt-BR */
      locale?: string;
      name?: string;
      role?: components['schemas']['Role'];
      skills?: components['schemas']['Skill'][];
      teams?: string[];
      /** @description IANA, e.g. Europe/Berlin */
      timeZone?: string;
    };
    /**
     * @description Confirms the address that the link was mailed to
     * @example {
     *       "token": "0198a1f0-0000-7000-8000-000000000021.c2VjcmV0IG9mIGEgbGluaw"
     *     }
     */
    VerifyEmail: {
      /** @description What the mailed link carries; works once */
      token: string;
    };
    /** @description As the list takes them; `me` and `mine` are whoever looks */
    ViewFilters: {
      /** @description Id of an agent, `me` or `none`; repeat for any of */
      assignee?: string[];
      /** @description Repeat for any of */
      category?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      createdAfter?: string;
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      createdBefore?: string;
      /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
      field?: {
        [key: string]: string[];
      };
      priority?: components['schemas']['Priority'][];
      /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
      q?: string;
      /** @description Id of a person or `me`; repeat for any of */
      requester?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      resolvedAfter?: string;
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      resolvedBefore?: string;
      /** @description Agents and admins: true for those that are put aside, false for the others */
      snoozed?: boolean;
      status?: components['schemas']['Status'][];
      /** @description Repeat for any of */
      subcategory?: string[];
      /** @description Repeat for any of */
      tag?: string[];
      /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
      team?: string[];
      /**
       * Format: date-time
       * @description RFC 3339, no leap second
       */
      updatedAfter?: string;
      /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
      watcher?: string[];
    };
    /**
     * @description What is to change of a saved list; what is left out stays
     * @example {
     *       "name": "Urgent",
     *       "order": 3
     *     }
     */
    ViewPatchBody: {
      columns?: string[] | null;
      filters?: components['schemas']['ViewFilters'];
      name?: string;
      /** @description Its place among the others */
      order?: number;
      shared?: components['schemas']['ViewSharing'] | null;
      /** @enum {unknown} */
      sort?: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt' | 'priority' | '-priority';
    };
    /** @description Whom else it is shown to: everybody with a role, of a team, or with that role in that team */
    ViewSharing: {
      /**
       * @description Everybody with this role
       * @enum {unknown}
       */
      role?: 'user' | 'agent' | 'admin';
      team?: string;
    };
    /**
     * @description Who shall watch the ticket
     * @example {
     *       "userId": "me"
     *     }
     * @example {
     *       "userId": "otto@example.com"
     *     }
     */
    Watch: {
      /** @description Id or address of a person, or `me` */
      userId: string;
    };
    /** @description Who watches the ticket; requesters see themselves and guests only */
    Watchers: {
      items: {
        /** @description A requester who reads the ticket of another */
        guest: boolean;
        id: string;
        name: string;
      }[];
    };
    /** @description A decision as it might be, and how it differs */
    WhatIf: {
      /** @description What would be decided; nothing of it is done */
      decision: {
        agentId: string | null;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        at: string;
        /** @description Best first. Of more than 25 agents: the best ten, and the nearest of each reason */
        candidates: components['schemas']['Candidate'][];
        /** @description What would let a ticket that waits go */
        freedBy: components['schemas']['FreedBy'][];
        /** @description Agents looked at, listed or counted */
        lookedAt: number;
        more: components['schemas']['UnlistedCandidates'];
        needed: components['schemas']['RoutingNeeds'];
        /** @enum {unknown} */
        outcome: 'assigned' | 'queued' | 'kept';
        /** @description Name and version of the rules; `person` where somebody assigned it */
        policy: string;
        reason: string;
        recomputed: components['schemas']['Recomputed'] | null;
        tipped: components['schemas']['Tipped'] | null;
        weights: components['schemas']['ScoreParts'] | null;
      };
      differs: {
        /** @description Another agent, or none, than the last decision */
        fromStored: boolean;
        fromUnchanged: boolean;
        /** @description Of those listed in both: other scores than in the last decision */
        scores: {
          agentId: string;
          from: number;
          name: string;
          to: number;
        }[];
      };
      stored: {
        agentId: string | null;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        at: string;
        id: string;
        name: string | null;
        /** @enum {unknown} */
        outcome: 'assigned' | 'queued' | 'kept';
      } | null;
      /** @description What would be decided now as people and rules are */
      unchanged: {
        agentId: string | null;
        name: string | null;
        /** @enum {unknown} */
        outcome: 'assigned' | 'queued' | 'kept';
      };
    };
    /**
     * @description An empty one asks what would be decided now
     * @example {
     *       "policy": {
     *         "weights": {
     *           "language": 0.4
     *         }
     *       },
     *       "people": [
     *         {
     *           "agentId": "a1",
     *           "availability": "online"
     *         }
     *       ]
     *     }
     */
    WhatIfInput: {
      /** @description What is not said of somebody stays as it is */
      people?: {
        agentId: string;
        availability?: components['schemas']['Availability'];
        /** @description How many open tickets at once */
        capacity?: number;
        disabled?: boolean;
        languages?: string[];
        load?: number;
        skills?: components['schemas']['Skill'][];
        teams?: string[];
      }[];
      policy?: {
        /** @description Any numbers: what counts is how they compare. One that is missing is as it is now */
        weights: {
          expertise?: number;
          language?: number;
          load?: number;
          skills?: number;
        };
      };
    };
    /** @description Tickets that are neither resolved nor closed at this moment, whenever they were opened */
    Workload: {
      /** @description Most first; at most 1,000 people */
      byAgent: components['schemas']['AgentWorkload'][];
      /** @description By name; `none` for those without */
      byTeam: {
        [key: string]: number;
      };
    };
  };
  responses: {
    /** @description Address too long: `address_too_long` */
    AddressTooLong: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:address_too_long",
         *       "title": "Address too long",
         *       "status": 414,
         *       "detail": "A part of the path is too long.",
         *       "instance": "/api/v1/tickets",
         *       "code": "address_too_long",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Internal error: `internal` */
    Failed: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:internal",
         *       "title": "Internal error",
         *       "status": 500,
         *       "detail": "Something went wrong on our side.",
         *       "instance": "/api/v1/tickets",
         *       "code": "internal",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Bad request: `validation_failed`, `bad_request` */
    Malformed: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:validation_failed",
         *       "title": "Bad request",
         *       "status": 400,
         *       "detail": "The body is not valid: /title must not be empty.",
         *       "instance": "/api/v1/tickets",
         *       "code": "validation_failed",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff",
         *       "errors": [
         *         {
         *           "path": "/title",
         *           "message": "must not be empty"
         *         }
         *       ]
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not allowed: `forbidden` */
    NotAllowed: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:forbidden",
         *       "title": "Not allowed",
         *       "status": 403,
         *       "detail": "Only agents and admins may do this.",
         *       "instance": "/api/v1/tickets",
         *       "code": "forbidden",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not found: `not_found` */
    NotFound: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:not_found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "There is no such ticket.",
         *       "instance": "/api/v1/tickets",
         *       "code": "not_found",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not ready: `unavailable`, `overloaded` */
    NotReady: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:unavailable",
         *       "title": "Not ready",
         *       "status": 503,
         *       "detail": "The service can not do this right now. Try again.",
         *       "instance": "/api/v1/tickets",
         *       "code": "unavailable",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not signed in: `unauthenticated`, `invalid_token` */
    NotSignedIn: {
      headers: {
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:unauthenticated",
         *       "title": "Not signed in",
         *       "status": 401,
         *       "detail": "Sign in first.",
         *       "instance": "/api/v1/tickets",
         *       "code": "unauthenticated",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Stale version: `version_stale` */
    Stale: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:version_stale",
         *       "title": "Stale version",
         *       "status": 412,
         *       "detail": "The ticket has version 4 by now. Read it again.",
         *       "instance": "/api/v1/tickets",
         *       "code": "version_stale",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too large: `body_too_large` */
    TooLarge: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:body_too_large",
         *       "title": "Too large",
         *       "status": 413,
         *       "detail": "The body has more than 1048576 bytes.",
         *       "instance": "/api/v1/tickets",
         *       "code": "body_too_large",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests: `rate_limited` */
    TooMany: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimit-Policy'];
        'Retry-After': components['headers']['Retry-After'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:rate_limited",
         *       "title": "Too many requests",
         *       "status": 429,
         *       "detail": "Too many requests. Try again in 7 s.",
         *       "instance": "/api/v1/tickets",
         *       "code": "rate_limited",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too slow: `request_timeout` */
    TooSlow: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:request_timeout",
         *       "title": "Too slow",
         *       "status": 408,
         *       "detail": "The body did not arrive in time.",
         *       "instance": "/api/v1/tickets",
         *       "code": "request_timeout",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Wrong content type: `unsupported_media_type`, `unsupported_charset`, `unsupported_encoding` */
    WrongContentType: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:switchboard:problem:unsupported_media_type",
         *       "title": "Wrong content type",
         *       "status": 415,
         *       "detail": "The body must be application/json.",
         *       "instance": "/api/v1/tickets",
         *       "code": "unsupported_media_type",
         *       "requestId": "0198a1f0-0000-7000-8000-0000000000ff"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
     * @example order-4711
     */
    IdempotencyKey: string;
    /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
    IfMatch: string;
  };
  requestBodies: never;
  headers: {
    /** @description Version of what is answered, for `If-Match` */
    ETag: string;
    /** @description `true` where this is the answer to an earlier request with the same `Idempotency-Key` */
    'Idempotency-Replayed': string;
    /** @description Path of what was made */
    Location: string;
    /** @description What is left: `"default";r=<requests>;t=<seconds until there are more>` */
    RateLimit: string;
    /** @description What is allowed: `"default";q=<requests>;w=<seconds>` */
    'RateLimit-Policy': string;
    /** @description Seconds until trying again makes sense */
    'Retry-After': number;
    /** @description `Bearer` */
    'WWW-Authenticate': string;
    /** @description Of this request; in logs, problems and events. Comes back if the request had one. */
    'X-Request-Id': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Public keys of access tokens */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JsonWebKeySet'];
        };
      };
      400: components['responses']['Malformed'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  downloadAttachment: {
    parameters: {
      query?: {
        /** @description Show it instead of saving it; for PNG, JPEG, GIF and WebP alone, everything else is saved all the same */
        inline?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A part of it */
      206: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description It is what the caller has */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      /** @description No such part: `range_not_satisfiable` */
      416: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteAttachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Conflict: `ticket_closed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getThumbnail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'image/webp': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getAttachmentLimits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How many files a ticket may have, of which size, and which are not taken */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentLimits'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  forgotPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whose password is forgotten */
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgotPassword'];
      };
    };
    responses: {
      /** @description Mailed, if somebody has this address */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A first password, and another name than the admin gave */
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitation'];
      };
    };
    responses: {
      /** @description Signed in */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Malformed'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `token_invalid` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Credentials */
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Signed in */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Malformed'];
      /** @description Not signed in: `invalid_credentials`, `unauthenticated`, `invalid_token` */
      401: {
        headers: {
          'WWW-Authenticate': components['headers']['WWW-Authenticate'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignOut'] | null;
      };
    };
    responses: {
      /** @description Signed out */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Own profile */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Profile'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Fields of the own profile to change; `availability` for agents and admins */
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfilePatch'];
      };
    };
    responses: {
      /** @description Own profile */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Profile'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Old and new password */
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Changed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `wrong_password` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  refresh: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Refresh'] | null;
      };
    };
    responses: {
      /** @description Signed in */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Malformed'];
      /** @description Not signed in: `invalid_refresh_token`, `unauthenticated`, `invalid_token` */
      401: {
        headers: {
          'WWW-Authenticate': components['headers']['WWW-Authenticate'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A new password */
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Set */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `token_invalid` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  signUp: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new account */
    requestBody: {
      content: {
        'application/json': components['schemas']['SignUp'];
      };
    };
    responses: {
      /** @description Signed in */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Malformed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `email_taken` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  verifyEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Confirms the address that the link was mailed to */
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyEmail'];
      };
    };
    responses: {
      /** @description Confirmed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `token_invalid` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  resendConfirmation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Mailed */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      /** @description Refused: `already_confirmed` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listCannedReplies: {
    parameters: {
      query?: {
        /** @description Key of a category; repeat for any of */
        category?: string[];
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
        /** @description Words, each as the beginning of one in title or body; in any order, whatever the case and the accents. `"in quotes"`: in this order; `-word`: without it */
        q?: string;
        /** @description true: also count everything that matches */
        total?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Canned replies of the caller and those shared with them, newest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedReplyPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createCannedReply: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new canned reply; of its author alone unless `shared` says otherwise */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCannedReply'];
      };
    };
    responses: {
      /** @description An answer that is written once and used often */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `too_many_replies` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `unknown_category`, `unknown_team`, `unknown_variable` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getCannedReply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An answer that is written once and used often */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  removeCannedReply: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      412: components['responses']['Stale'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeCannedReply: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description What is given replaces what there was */
    requestBody: {
      content: {
        'application/json': components['schemas']['CannedReplyPatch'];
      };
    };
    responses: {
      /** @description An answer that is written once and used often */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CannedReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `unknown_category`, `unknown_team`, `unknown_variable` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  renderCannedReply: {
    parameters: {
      query: {
        /**
         * @description Id or number of the ticket that is answered
         * @example 0198a1f0-0000-7000-8000-000000000001
         */
        ticketId: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A canned reply for one ticket */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RenderedReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      /** @description Refused: `reply_too_long` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listCategories: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Categories in their order, all at once */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createCategory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new category */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCategory'];
      };
    };
    responses: {
      /** @description A category of tickets; a retired one is kept by the tickets that have it */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Category'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `key_taken`, `too_many_entries` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `key_missing`, `key_repeated`, `unknown_team` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A category of tickets; a retired one is kept by the tickets that have it */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Category'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A category of tickets; a retired one is kept by the tickets that have it */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Category'];
        };
      };
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Conflict: `last_category` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeCategory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    /** @description What to change */
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoryPatch'];
      };
    };
    responses: {
      /** @description A category of tickets; a retired one is kept by the tickets that have it */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Category'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `last_category` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `key_missing`, `key_repeated`, `unknown_team` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listFields: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Fields in their order, all at once */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FieldPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createField: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new field; by default optional, on tickets of all categories, for everybody */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateField'];
      };
    };
    responses: {
      /** @description A field that this desk added to its tickets. Requesters get those that everybody sees */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Field'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `key_taken`, `too_many_entries` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `key_missing`, `key_repeated`, `invalid_field`, `unknown_category` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getField: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A field that this desk added to its tickets. Requesters get those that everybody sees */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Field'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteField: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A field that this desk added to its tickets. Requesters get those that everybody sees */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Field'];
        };
      };
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeField: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    /** @description What to change; key and type stay */
    requestBody: {
      content: {
        'application/json': components['schemas']['FieldPatch'];
      };
    };
    responses: {
      /** @description A field that this desk added to its tickets. Requesters get those that everybody sees */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Field'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `key_missing`, `key_repeated`, `invalid_field`, `unknown_category` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listJobs: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Own jobs, newest first; for admins those of everybody */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createJob: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The same `change` to all tickets that match, or the deletion of them with `confirm` */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateJob'];
      };
    };
    responses: {
      /** @description Long work and how far it is. An ended one is kept for 30 days */
      202: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `too_many_jobs` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `not_confirmed`, `unknown_field` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Long work and how far it is. An ended one is kept for 30 days */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  cancelJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Long work and how far it is. An ended one is kept for 30 days */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listNotifications: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Own notifications, newest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  markNotificationRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How many notifications the caller has not read */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNotifications'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  markNotificationsRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The newest notification that was seen: it and all before it are read */
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadNotifications'];
      };
    };
    responses: {
      /** @description How many notifications the caller has not read */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNotifications'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  countUnreadNotifications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How many notifications the caller has not read */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNotifications'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getOperations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the services do */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Operations'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the audit trail is. `verification` is the newest one, whatever became of it, `lastVerdict` the newest that came to a verdict */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  verifyAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the audit trail is. `verification` is the newest one, whatever became of it, `lastVerdict` the newest that came to a verdict */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  cancelAuditVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the audit trail is. `verification` is the newest one, whatever became of it, `lastVerdict` the newest that came to a verdict */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listParked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Messages that were given up */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedMessages'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getParked: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description `id` of a parked message */
        id: string;
        /** @description Queue, as `getOperations` names it */
        queue: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A message that was given up, whole */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedMessage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  dropParked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Parked messages of one queue */
    requestBody: {
      content: {
        'application/json': components['schemas']['ParkedChoice'];
      };
    };
    responses: {
      /** @description What was done with them */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedOutcome'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  replayParked: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Parked messages of one queue */
    requestBody: {
      content: {
        'application/json': components['schemas']['ParkedChoice'];
      };
    };
    responses: {
      /** @description What was done with them */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParkedOutcome'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getSettings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the process that answers runs with */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Settings'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listTeams: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Teams in their order, all at once */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TeamPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createTeam: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new team; its key is the label unless given */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTeam'];
      };
    };
    responses: {
      /** @description A team. Who is in it, people say of themselves: `teams` of a person */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `key_taken`, `too_many_entries` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `key_missing` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A team. Who is in it, people say of themselves: `teams` of a person */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A team. Who is in it, people say of themselves: `teams` of a person */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    /** @description What to change */
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamPatch'];
      };
    };
    responses: {
      /** @description A team. Who is in it, people say of themselves: `teams` of a person */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `too_many_entries` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listTickets: {
    parameters: {
      query?: {
        /** @description Id of an agent, `me` or `none`; repeat for any of */
        assignee?: string[];
        /** @description Repeat for any of */
        category?: string[];
        /** @description RFC 3339, no leap second */
        createdAfter?: string;
        /** @description RFC 3339, no leap second */
        createdBefore?: string;
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
        field?: {
          [key: string]: string[];
        };
        /** @description Items per page */
        limit?: number;
        priority?: components['schemas']['Priority'][];
        /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
        q?: string;
        /** @description Id of a person or `me`; repeat for any of */
        requester?: string[];
        /** @description RFC 3339, no leap second */
        resolvedAfter?: string;
        /** @description RFC 3339, no leap second */
        resolvedBefore?: string;
        /** @description Agents and admins: true for those that are put aside, false for the others */
        snoozed?: boolean;
        sort?: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt' | 'priority' | '-priority';
        status?: components['schemas']['Status'][];
        /** @description Repeat for any of */
        subcategory?: string[];
        /** @description Repeat for any of */
        tag?: string[];
        /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
        team?: string[];
        /** @description true: also count everything that matches */
        total?: boolean;
        /** @description RFC 3339, no leap second */
        updatedAfter?: string;
        /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
        watcher?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Tickets that the caller may see */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createTicket: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A new ticket */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `unknown_category`, `unknown_requester`, `unknown_field`, `invalid_field_value`, `field_required` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      412: components['responses']['Stale'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description Fields to change */
    requestBody: {
      content: {
        'application/json': components['schemas']['TicketPatch'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `unknown_category`, `unknown_field`, `invalid_field_value`, `field_required`, `ticket_not_editable`, `transition_not_allowed`, `reopen_window_over` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  assignTicket: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description To an agent, to a team (its name), or back to the router: exactly one of them */
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `ticket_closed`, `assignment_changed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `unknown_agent`, `not_an_agent`, `agent_disabled`, `account_not_usable`, `agent_not_in_team`, `unknown_team` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listAttachments: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Files of the ticket that the caller may see, oldest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  uploadAttachment: {
    parameters: {
      query?: {
        /** @description Whether requesters can not see it. What requesters upload never is (403); what agents upload is until a reply names it, unless this is false */
        internal?: boolean;
      };
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description One file as multipart/form-data */
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['UploadAttachment'];
      };
    };
    responses: {
      /** @description A file of a ticket */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Too slow: `upload_broken_off`, `request_timeout` */
      408: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `idempotency_in_flight`, `ticket_closed`, `upload_in_flight` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too large: `file_too_large`, `body_too_large` */
      413: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      414: components['responses']['AddressTooLong'];
      /** @description Wrong content type: `file_type_refused`, `unsupported_media_type`, `unsupported_charset`, `unsupported_encoding` */
      415: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Refused: `idempotency_mismatch`, `too_many_files`, `ticket_files_too_large`, `file_infected`, `file_not_scannable` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      /** @description Not ready: `scanner_unavailable`, `unavailable`, `overloaded` */
      503: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  closeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description How it ended; agents and admins only */
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `transition_not_allowed` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getHistory: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Audit trail of the ticket, oldest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryEntryPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listLinks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Links to tickets that the caller may see, oldest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Links'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  linkTickets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description What this ticket is to the other one, which is given by id or number: it `relates` to it, `duplicates` or `blocks` it or is `duplicated_by` or `blocked_by` it. `parent` and `child` say what the other one is to it */
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkTicket'];
      };
    };
    responses: {
      /** @description A link as it is seen from one of its tickets; `ticket` is the other one */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Link'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `linked_otherwise`, `has_parent`, `parent_cycle`, `link_claimed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `self_link`, `too_many_links`, `too_many_ancestors` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  unlinkTickets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        linkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Not linked any more */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Conflict: `link_claimed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  mergeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description The ticket that goes on for both, by id or number */
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `ticket_merged`, `has_merged`, `merge_in_progress` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `self_merge`, `too_many_merged` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
        sort?: 'createdAt' | '-createdAt';
        /** @description true: also count everything that matches */
        total?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Messages that the caller may see, oldest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagePage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  postMessage: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description A reply, or a note */
    requestBody: {
      content: {
        'application/json': components['schemas']['PostMessage'];
      };
    };
    responses: {
      /** @description A message on a ticket */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Message'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `ticket_closed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `status_needs_reply`, `transition_not_allowed`, `attachment_not_usable` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A message on a ticket */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Message'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  editMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    /** @description The text as it shall be from now on */
    requestBody: {
      content: {
        'application/json': components['schemas']['EditMessage'];
      };
    };
    responses: {
      /** @description A message on a ticket */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Message'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `edit_window_over`, `too_many_edits` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listMessageVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the message said before, oldest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageVersions'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  markNotificationsOfTicketRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How many notifications the caller has not read */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNotifications'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  markRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description The last message that was read */
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadMark'];
      };
    };
    responses: {
      /** @description What is left to read */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unread'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  reopenTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description Why; kept in the history */
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `transition_not_allowed`, `reopen_window_over` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getRouting: {
    parameters: {
      query?: {
        /** @description The newest so many; default 50 */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Why the ticket went where it went */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoutingDecisions'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  whatIfRouting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description An empty one asks what would be decided now */
    requestBody: {
      content: {
        'application/json': components['schemas']['WhatIfInput'];
      };
    };
    responses: {
      /** @description A decision as it might be, and how it differs */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIf'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `not_classified` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `unknown_agent` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  snoozeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description When the ticket shall be there again, unless the requester answers before */
    requestBody: {
      content: {
        'application/json': components['schemas']['SnoozeTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `ticket_closed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `until_not_ahead`, `until_too_far` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  wakeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Not put aside */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      412: components['responses']['Stale'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  transferTicket: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description To an agent, a team (its name), or an agent as one of a team; and why */
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferTicket'];
      };
    };
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `ticket_closed`, `assignment_changed` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch`, `unknown_agent`, `not_an_agent`, `agent_disabled`, `account_not_usable`, `agent_not_in_team`, `unknown_team` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  unmergeTicket: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A ticket; requesters get no internal parts */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ticket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Conflict: `not_merged` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Stale'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listWatchers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who watches the ticket; requesters see themselves and guests only */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Watchers'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  watchTicket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description Who shall watch the ticket */
    requestBody: {
      content: {
        'application/json': components['schemas']['Watch'];
      };
    };
    responses: {
      /** @description Who watches the ticket; requesters see themselves and guests only */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Watchers'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `unknown_person`, `may_not_see`, `too_many_watchers` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  unwatchTicket: {
    parameters: {
      query?: {
        /** @description Id or address of a person; the caller without it */
        userId?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Does not watch it */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      /** @description Refused: `unknown_person` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeTickets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The same change to many tickets, or the deletion of them: `change` or `delete` */
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkChange'];
      };
    };
    responses: {
      /** @description What became of each, in the order given */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkResult'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `not_confirmed` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  classify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description A text that somebody may open a ticket with */
    requestBody: {
      content: {
        'application/json': components['schemas']['Classify'];
      };
    };
    responses: {
      /** @description A suggestion; `source` says whose */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Suggestion'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      408: components['responses']['TooSlow'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  exportTickets: {
    parameters: {
      query?: {
        /** @description Id of an agent, `me` or `none`; repeat for any of */
        assignee?: string[];
        /** @description Repeat for any of */
        category?: string[];
        /** @description RFC 3339, no leap second */
        createdAfter?: string;
        /** @description RFC 3339, no leap second */
        createdBefore?: string;
        /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
        field?: {
          [key: string]: string[];
        };
        format?: 'csv' | 'xlsx';
        priority?: components['schemas']['Priority'][];
        /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
        q?: string;
        /** @description Id of a person or `me`; repeat for any of */
        requester?: string[];
        /** @description RFC 3339, no leap second */
        resolvedAfter?: string;
        /** @description RFC 3339, no leap second */
        resolvedBefore?: string;
        /** @description Agents and admins: true for those that are put aside, false for the others */
        snoozed?: boolean;
        status?: components['schemas']['Status'][];
        /** @description Repeat for any of */
        subcategory?: string[];
        /** @description Repeat for any of */
        tag?: string[];
        /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
        team?: string[];
        /** @description RFC 3339, no leap second */
        updatedAfter?: string;
        /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
        watcher?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getTicketStats: {
    parameters: {
      query?: {
        /** @description Id of an agent, `me` or `none`; repeat for any of */
        assignee?: string[];
        /** @description Repeat for any of */
        category?: string[];
        /** @description RFC 3339, no leap second */
        createdAfter?: string;
        /** @description RFC 3339, no leap second */
        createdBefore?: string;
        /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
        field?: {
          [key: string]: string[];
        };
        priority?: components['schemas']['Priority'][];
        /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
        q?: string;
        /** @description Id of a person or `me`; repeat for any of */
        requester?: string[];
        /** @description RFC 3339, no leap second */
        resolvedAfter?: string;
        /** @description RFC 3339, no leap second */
        resolvedBefore?: string;
        /** @description Agents and admins: true for those that are put aside, false for the others */
        snoozed?: boolean;
        status?: components['schemas']['Status'][];
        /** @description Repeat for any of */
        subcategory?: string[];
        /** @description Repeat for any of */
        tag?: string[];
        /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
        team?: string[];
        /** @description IANA, e.g. Europe/Berlin */
        timeZone?: string;
        /** @description RFC 3339, no leap second */
        updatedAfter?: string;
        /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
        watcher?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Numbers of the tickets that the caller may see */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketStats'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getTicketTimes: {
    parameters: {
      query?: {
        /** @description Id of an agent, `me` or `none`; repeat for any of */
        assignee?: string[];
        /** @description Repeat for any of */
        category?: string[];
        /** @description RFC 3339, no leap second */
        createdAfter?: string;
        /** @description RFC 3339, no leap second */
        createdBefore?: string;
        /** @description Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person */
        field?: {
          [key: string]: string[];
        };
        priority?: components['schemas']['Priority'][];
        /** @description Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in `Re: [TKT-…] …`: that number alone */
        q?: string;
        /** @description Id of a person or `me`; repeat for any of */
        requester?: string[];
        /** @description RFC 3339, no leap second */
        resolvedAfter?: string;
        /** @description RFC 3339, no leap second */
        resolvedBefore?: string;
        /** @description Agents and admins: true for those that are put aside, false for the others */
        snoozed?: boolean;
        status?: components['schemas']['Status'][];
        /** @description Repeat for any of */
        subcategory?: string[];
        /** @description Repeat for any of */
        tag?: string[];
        /** @description Name of a team, or `mine` for those of the caller; repeat for any of */
        team?: string[];
        /** @description RFC 3339, no leap second */
        updatedAfter?: string;
        /** @description Id of somebody who watches it, or `me`: requesters also get those of others that they may read */
        watcher?: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Times of the tickets that the caller may see */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketTimesView'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, unchanged */
        cursor?: string;
        /** @description Items per page */
        limit?: number;
        /** @description Words, each as the beginning of one in name or address; in any order, whatever the case and the accents */
        q?: string;
        role?: components['schemas']['Role'][];
        skill?: string[];
        team?: string[];
        /** @description true: also count everything that matches */
        total?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description People, newest first */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Without a password the person is invited */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description A person */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `email_taken` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A person */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  deleteUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Disabled */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      /** @description Conflict: `last_admin` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description Fields to change */
    requestBody: {
      content: {
        'application/json': components['schemas']['UserPatch'];
      };
    };
    responses: {
      /** @description A person */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `last_admin` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  inviteAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Mailed */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      /** @description Refused: `account_disabled`, `already_accepted` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listViews: {
    parameters: {
      query?: {
        /** @description true: also how many tickets are in each */
        counts?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Views of the caller and those shared with them, in their order */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  createView: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.
         * @example order-4711
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description A list to keep under a name */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateViewBody'];
      };
    };
    responses: {
      /** @description A list with a name; `owner` null: it came with the desk */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'Idempotency-Replayed': components['headers']['Idempotency-Replayed'];
          Location: components['headers']['Location'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedView'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      408: components['responses']['TooSlow'];
      /** @description Conflict: `idempotency_in_flight`, `too_many_views` */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongContentType'];
      /** @description Refused: `idempotency_mismatch` */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  getView: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A list with a name; `owner` null: it came with the desk */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedView'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      404: components['responses']['NotFound'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  removeView: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      412: components['responses']['Stale'];
      414: components['responses']['AddressTooLong'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  changeView: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that you have seen: refused with 412 if there is another version by now. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    /** @description What is to change of a saved list; what is left out stays */
    requestBody: {
      content: {
        'application/json': components['schemas']['ViewPatchBody'];
      };
    };
    responses: {
      /** @description A list with a name; `owner` null: it came with the desk */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedView'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotSignedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      408: components['responses']['TooSlow'];
      412: components['responses']['Stale'];
      413: components['responses']['TooLarge'];
      414: components['responses']['AddressTooLong'];
      415: components['responses']['WrongContentType'];
      429: components['responses']['TooMany'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  healthz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Alive */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Alive'];
        };
      };
      400: components['responses']['Malformed'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readyz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ready; `broker` is `ok` or says what is missing */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ready'];
        };
      };
      400: components['responses']['Malformed'];
      500: components['responses']['Failed'];
      /** @description Not ready */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unready'];
        };
      };
    };
  };
}
