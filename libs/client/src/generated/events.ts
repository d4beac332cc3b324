// Written by `npm run generate` from the OpenAPI document, which follows from the routes of the gateway.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Actor: {
      id: string;
      /** @enum {unknown} */
      kind: 'user' | 'service';
      name: string;
    };
    Assignment: {
      at: string | null;
      reason?: string;
      /** @enum {unknown} */
      state: 'waiting' | 'assigned';
    };
    AttachmentAddedData: {
      actor: components['schemas']['Actor'];
      attachmentId: string;
      /** @description A file among agents, which no requester may learn of */
      internal: boolean;
      /** @description As its content says; not what the client said */
      mediaType: string;
      name: string;
      /**
       * @description `skipped`: the virus scanner was away, and the setting let it pass. `off`: there is none
       * @enum {unknown}
       */
      scan: 'clean' | 'skipped' | 'off';
      /** @description Of the content; hex */
      sha256: string;
      /** @description Bytes */
      size: number;
    };
    /** @description Somebody uploaded a file to a ticket, and it is kept. The subject is the ticket, the sequence that of the file. `internal` says how it was uploaded: with a reply that names it, requesters see it all the same. */
    AttachmentAddedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['AttachmentAddedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:attachment.added:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'attachment.added';
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
    AttachmentRefusedData: {
      actor: components['schemas']['Actor'];
      attachmentId: string;
      /** @description A file among agents, which no requester may learn of */
      internal: boolean;
      /** @description As its content says; not what the client said */
      mediaType: string;
      name: string;
      /** @enum {unknown} */
      reason: 'infected';
      /** @description What the scanner calls it */
      signature: string;
      /** @description Bytes */
      size: number;
    };
    /** @description Somebody tried to upload a file in which the virus scanner found something. Nothing of it is kept. */
    AttachmentRefusedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['AttachmentRefusedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:attachment.refused:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'attachment.refused';
    };
    AttachmentRemovedData: {
      actor: components['schemas']['Actor'];
      attachmentId: string;
      /** @description A file among agents, which no requester may learn of */
      internal: boolean;
      /** @description As its content says; not what the client said */
      mediaType: string;
      name: string;
      /** @description Bytes */
      size: number;
    };
    /** @description Somebody took a file away from a ticket. Its content is not kept. `internal`: no requester could see it. */
    AttachmentRemovedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['AttachmentRemovedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:attachment.removed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'attachment.removed';
    };
    /** @enum {unknown} */
    Availability: 'online' | 'away' | 'offline';
    CannedReplyChangedData: {
      actor: components['schemas']['Actor'];
      /** @description `shared`: others see it from now on; `changed`; `unshared`: no more; `removed`; others may follow */
      change: string;
      /** @description What others see of it; only `shared` where it was `unshared` */
      changes: components['schemas']['FieldChange'][];
    };
    /** @description A canned reply that is shared was made, changed or removed. The subject is the reply. */
    CannedReplyChangedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['CannedReplyChangedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:canned_reply.changed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'canned_reply.changed';
    };
    /** @enum {unknown} */
    Channel: 'web' | 'api' | 'email';
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
    FieldChange: {
      field: string;
      from: unknown;
      to: unknown;
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
    /** @description Why the job as a whole has failed */
    JobReason: {
      code: string;
      detail: string;
    };
    LiveAuthenticate: {
      token: string;
      /** @constant */
      type: 'authenticate';
    };
    /** @description What was said last is refused; the line stays */
    LiveError: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        code: string;
        detail: string;
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'error';
    };
    /** @description How far a job is, to whoever made it, without subscribing; a few times a second at most */
    LiveJob: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        job: components['schemas']['Job'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'job';
    };
    /** @description Somebody looks at the ticket now */
    LiveJoined: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        user: components['schemas']['PersonReference'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'user_joined';
    };
    /** @description Somebody looks at it no more */
    LiveLeft: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        user: components['schemas']['PersonReference'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'user_left';
    };
    /** @description A message was posted or edited */
    LiveMessage: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        /** @description Type of the event */
        event: string;
        message: components['schemas']['Message'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'message';
    };
    /** @description To one person, without subscribing; it is kept, too: `GET /notifications` */
    LiveNotification: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: components['schemas']['Notification'];
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'notification';
    };
    /** @description To one person, without subscribing: some notifications were read, perhaps in another window. Read how many are left */
    LiveNotificationsRead: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: Record<string, never>;
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'notifications_read';
    };
    LivePing: {
      /** @constant */
      type: 'ping';
    };
    /** @description Answer to a ping */
    LivePong: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        after: string | null;
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'pong';
    };
    /** @description Signed in */
    LiveReady: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        after: string | null;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, milliseconds
         */
        expiresAt: string;
        userId: string;
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'ready';
    };
    LiveSubscribe: {
      /** @description `id` of the newest push that you have, or when what you have was read (ISO 8601, UTC) */
      after?: string;
      /** @description Id or number */
      ticketId: string;
      /** @constant */
      type: 'subscribe';
    };
    /** @description From now on */
    LiveSubscribed: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        after: string | null;
        /** @constant */
        inbox?: true;
        /** @description Who looks at the ticket */
        viewers?: components['schemas']['PersonReference'][];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'subscribed';
    };
    LiveSubscribeInbox: {
      /** @description `id` of the newest push that you have, or when what you have was read (ISO 8601, UTC) */
      after?: string;
      /** @constant */
      inbox: true;
      /** @constant */
      type: 'subscribe';
    };
    /** @description Something happened to a ticket: `type` is that of the event, `ticket` as the caller may see it now. `ticket.deleted` has no data */
    LiveTicket: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        actor?: components['schemas']['Actor'];
        ticket?: components['schemas']['Ticket'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      type: string;
    };
    /** @description Something may have been missed: read lists and tickets anew */
    LiveTooOld: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        after?: string;
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'too_old';
    };
    LiveTyping: {
      internal?: boolean;
      /** @description Id or number */
      ticketId: string;
      /** @constant */
      type: 'typing';
      typing: boolean;
    };
    /** @description Somebody writes, or has stopped */
    LiveTypingBy: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        internal: boolean;
        typing: boolean;
        user: components['schemas']['PersonReference'];
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'typing';
    };
    LiveUnsubscribe: {
      /** @description Id or number */
      ticketId: string;
      /** @constant */
      type: 'unsubscribe';
    };
    /** @description The ticket is not for this person any more */
    LiveUnsubscribed: {
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      at: string;
      data: {
        code: string;
      };
      /** @description For `after` */
      id?: string;
      ticketId: string | null;
      /** @constant */
      type: 'unsubscribed';
    };
    LiveUnsubscribeInbox: {
      /** @constant */
      inbox: true;
      /** @constant */
      type: 'unsubscribe';
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
    MessageEditedData: {
      actor: components['schemas']['Actor'];
      /**
       * @description For whom the actor speaks: the requester (`user`) or the desk
       * @enum {unknown}
       */
      author: 'user' | 'agent' | 'service';
      /** @description A note among agents, which no requester may learn of */
      internal: boolean;
      /** @description Agents and admins who are called for the first time in this message */
      mentions: string[];
      messageId: string;
    };
    /** @description The author of a message wrote it anew; the earlier text is kept. The subject is the ticket, the sequence that of the message. The text is never in an event. */
    MessageEditedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['MessageEditedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:message.edited:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'message.edited';
    };
    MessagePostedData: {
      actor: components['schemas']['Actor'];
      /**
       * @description For whom the actor speaks: the requester (`user`) or the desk
       * @enum {unknown}
       */
      author: 'user' | 'agent' | 'service';
      /** @description A note among agents, which no requester may learn of */
      internal: boolean;
      /** @description Agents and admins who are called by `@name` */
      mentions: string[];
      messageId: string;
      status?: components['schemas']['Status'];
    };
    /** @description Somebody wrote on a ticket: a reply, or an internal note. The subject is the ticket, the sequence that of the message. The text is never in an event. */
    MessagePostedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['MessagePostedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:message.posted:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'message.posted';
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
    NotificationFailedData: {
      actor: components['schemas']['Actor'];
      causeEventId: string;
      /** @enum {unknown} */
      channel: 'email';
      notificationId: string;
      reason: string;
      recipientId: string;
      template: string;
    };
    /** @description A message can not be delivered; trying again would not help. */
    NotificationFailedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['NotificationFailedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:notification.failed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'notification.failed';
    };
    NotificationSentData: {
      actor: components['schemas']['Actor'];
      causeEventId: string;
      /** @enum {unknown} */
      channel: 'email';
      messageId: string;
      notificationId: string;
      recipientId: string;
      template: string;
    };
    /** @description A mail server accepted a message. */
    NotificationSentEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['NotificationSentData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:notification.sent:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'notification.sent';
    };
    ParkedMessageSettledData: {
      about: string | null;
      actor: components['schemas']['Actor'];
      /** @description Why it had been given up */
      code: string;
      messageType: string | null;
      /** @enum {unknown} */
      outcome: 'replayed' | 'dropped';
      /** @description Queue that it was parked from */
      queue: string;
    };
    /** @description Somebody decided what becomes of a message that a service had given up. The subject is the message: the id of the event, or a digest of the body where it has none. */
    ParkedMessageSettledEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['ParkedMessageSettledData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:parked_message.settled:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'parked_message.settled';
    };
    PersonReference: {
      id: string;
      name: string;
    };
    /** @enum {unknown} */
    Priority: 'low' | 'medium' | 'high' | 'critical';
    Requester: {
      email: string;
      id: string;
      name: string;
    };
    /** @enum {unknown} */
    Role: 'user' | 'agent' | 'admin';
    Skill: {
      /** @description Proficiency: 1 beginner, 5 expert */
      level: number;
      name: string;
    };
    /**
     * @description What the ticket shall become with this reply
     * @enum {unknown}
     */
    Status: 'open' | 'in_progress' | 'pending' | 'resolved' | 'closed';
    TaxonomyChangedData: {
      actor: components['schemas']['Actor'];
      /** @description `created`, `changed` or `removed`; others may follow */
      change: string;
      changes: components['schemas']['FieldChange'][];
      /** @description Which one */
      key: string;
      /** @description `category`, `team` or `field`; others may follow */
      kind: string;
    };
    /** @description An admin changed a category, a team or a field of tickets. The subject is the taxonomy of the desk, the sequence its version: whoever keeps a copy reads it anew. */
    TaxonomyChangedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TaxonomyChangedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:taxonomy.changed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'taxonomy.changed';
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
    TicketAssignedData: {
      actor: components['schemas']['Actor'];
      agentId: string;
      agentName: string;
      changes: components['schemas']['FieldChange'][];
      decisionId: string | null;
      previousAgentId: string | null;
      reason: string;
    };
    /** @description A ticket has an agent. `decisionId` names the stored decision that explains why. */
    TicketAssignedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketAssignedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.assigned:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.assigned';
    };
    TicketClassifiedData: {
      actor: components['schemas']['Actor'];
      category: string;
      changes: components['schemas']['FieldChange'][];
      confidence: number;
      kept: ('category' | 'subcategory' | 'priority')[];
      language: string;
      masked?: {
        [key: string]: number;
      };
      model: string;
      priority: components['schemas']['Priority'];
      /** @enum {unknown} */
      sentiment: 'negative' | 'neutral' | 'positive';
      skills: string[];
      /** @enum {unknown} */
      source: 'gemini' | 'local' | 'person';
      /** @enum {unknown} */
      state: 'done' | 'degraded';
      subcategory: string | null;
    };
    /** @description The classifier wrote its opinion. `category`, `subcategory` and `priority` are what the ticket has now; `kept` names those a person had set. */
    TicketClassifiedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketClassifiedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.classified:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.classified';
    };
    TicketCreatedData: {
      actor: components['schemas']['Actor'];
      category: string | null;
      /** @enum {unknown} */
      channel: 'web' | 'api' | 'email';
      department: string | null;
      description: string;
      /** @description Fields that this desk added, by key (`GET /fields`); those that the caller may see */
      fields?: {
        [key: string]: string | number;
      };
      number: string;
      priority: components['schemas']['Priority'] | null;
      requesterId: string;
      setByPerson: ('category' | 'subcategory' | 'priority')[];
      status: components['schemas']['Status'];
      subcategory: string | null;
      tags: string[];
      title: string;
    };
    /** @description A ticket was accepted and is durable. Fields that nobody has set yet are null. */
    TicketCreatedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketCreatedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.created:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.created';
    };
    TicketDeletedData: {
      actor: components['schemas']['Actor'];
      /** @description Who had it */
      assigneeId: string | null;
      /** @description Into which it was merged */
      mergedInto?: string;
      number: string;
      requesterId: string;
    };
    /** @description An admin deleted a ticket with all that was written on it. The last event of its own; the trail keeps the fact, and events of earlier changes may still arrive. */
    TicketDeletedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketDeletedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.deleted:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.deleted';
    };
    TicketLinkedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      linkId: string;
      /** @enum {unknown} */
      linkType: 'relates' | 'duplicates' | 'duplicated_by' | 'blocks' | 'blocked_by' | 'parent' | 'child';
      ticketId: string;
    };
    /** @description A person linked this ticket to another one, of which another event tells. `linkType` says what the other one is to the subject; the sequence is that of the link. */
    TicketLinkedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketLinkedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.linked:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.linked';
    };
    TicketMergedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      into: string;
      mergeId: string;
      number: string;
    };
    /** @description A person merged this ticket into another one, which goes on for both; it is closed meanwhile. */
    TicketMergedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketMergedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.merged:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.merged';
    };
    TicketQueuedData: {
      actor: components['schemas']['Actor'];
      decisionId: string;
      reason: string;
    };
    /** @description Nobody can take the ticket now; it waits until capacity frees or somebody qualified comes online. */
    TicketQueuedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketQueuedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.queued:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.queued';
    };
    TicketSnoozedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      until: string;
    };
    /** @description Somebody put a ticket aside until a time, or until the requester answers. */
    TicketSnoozedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketSnoozedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.snoozed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.snoozed';
    };
    TicketStatusChangedData: {
      actor: components['schemas']['Actor'];
      assigneeId: string | null;
      from: components['schemas']['Status'];
      /** @description The message that brought it about */
      messageId?: string;
      /** @description Why, in the words of who did it */
      reason?: string;
      resolution: string | null;
      to: components['schemas']['Status'];
    };
    /** @description The status of a ticket changed. `assigneeId` is who had it at that moment. */
    TicketStatusChangedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketStatusChangedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.status_changed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.status_changed';
    };
    TicketTransferredData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      decisionId: string;
      from: {
        agentId: string | null;
        agentName: string | null;
        team: string | null;
      };
      reason: string | null;
      to: {
        agentId: string | null;
        agentName: string | null;
        team: string | null;
      };
    };
    /** @description A person handed a ticket on: from its agent, or to a team. Without an agent in `to` it waits for the router. `ticket.assigned` follows where it has one. */
    TicketTransferredEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketTransferredData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.transferred:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.transferred';
    };
    TicketUnlinkedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      linkId: string;
      /** @enum {unknown} */
      linkType: 'relates' | 'duplicates' | 'duplicated_by' | 'blocks' | 'blocked_by' | 'parent' | 'child';
      ticketId: string;
    };
    /** @description A person took back a link of this ticket and another one, of which another event tells. `linkType` says what the other one is to the subject; the sequence is that of the link. */
    TicketUnlinkedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketUnlinkedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.unlinked:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.unlinked';
    };
    TicketUnmergedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      from: string;
      mergeId: string;
      number: string;
    };
    /** @description A person took a merging back: the ticket is what it was before, and on its own. */
    TicketUnmergedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketUnmergedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.unmerged:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.unmerged';
    };
    TicketUpdatedData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
    };
    /** @description Somebody changed fields of a ticket, its status excepted. */
    TicketUpdatedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketUpdatedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.updated:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.updated';
    };
    TicketWokenData: {
      actor: components['schemas']['Actor'];
      changes: components['schemas']['FieldChange'][];
      /** @description The answer */
      messageId?: string;
      /** @description Who had put it aside */
      snoozedBy: string;
      /** @enum {unknown} */
      why: 'time' | 'answer' | 'person' | 'done';
    };
    /** @description A ticket that was put aside is there again: its time came, the requester answered, or a person did something to it. */
    TicketWokenEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['TicketWokenData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:ticket.woken:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'ticket.woken';
    };
    UserCreatedData: {
      actor: components['schemas']['Actor'];
      invited: boolean;
      user: {
        availability: components['schemas']['Availability'];
        /** @description How many open tickets at once */
        capacity: number;
        disabled: boolean;
        languages: string[];
        name: string;
        role: components['schemas']['Role'];
        skills: components['schemas']['Skill'][];
        teams: string[];
        /** @description False until an invited person has accepted; absent means true */
        usable?: boolean;
      };
    };
    /** @description An account exists. `invited` is true when the person has to set a password first. */
    UserCreatedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['UserCreatedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:user.created:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'user.created';
    };
    UserLinkIssuedData: {
      actor: components['schemas']['Actor'];
      /**
       * Format: date-time
       * @description RFC 3339, UTC, milliseconds
       */
      expiresAt: string;
      linkId: string;
      /** @enum {unknown} */
      purpose: 'invitation' | 'reset' | 'verify';
    };
    /** @description A link that works once was made for a person and has to be mailed: to accept an invitation, to set a new password, to confirm the address. It ends the former one of the same purpose. The event names the link; what the link carries is never in an event. */
    UserLinkIssuedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['UserLinkIssuedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:user.link_issued:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'user.link_issued';
    };
    UserUpdatedData: {
      actor: components['schemas']['Actor'];
      changed: string[];
      user: {
        availability: components['schemas']['Availability'];
        /** @description How many open tickets at once */
        capacity: number;
        disabled: boolean;
        languages: string[];
        name: string;
        role: components['schemas']['Role'];
        skills: components['schemas']['Skill'][];
        teams: string[];
        /** @description False until an invited person has accepted; absent means true */
        usable?: boolean;
      };
    };
    /** @description A profile, role, skill, capacity or availability changed; `changed` names the fields. */
    UserUpdatedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['UserUpdatedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:user.updated:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'user.updated';
    };
    VerificationEndedData: {
      actor: components['schemas']['Actor'];
      /** @description Entries that were read */
      entries: number;
      /** @description Places that are not as they should be */
      findings: number;
      /** @description `intact`, `broken`, `cancelled` or `failed` (without a verdict); others may follow */
      outcome: string;
    };
    /** @description The audit trail was verified, or a verification was cancelled or failed. The subject is the verification. */
    VerificationEndedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['VerificationEndedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:verification.ended:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'verification.ended';
    };
    VerificationStartedData: {
      actor: components['schemas']['Actor'];
    };
    /** @description Somebody had the audit trail verified. The subject is the verification. */
    VerificationStartedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['VerificationStartedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:verification.started:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'verification.started';
    };
    ViewChangedData: {
      actor: components['schemas']['Actor'];
      /** @description `shared`: others see it from now on; `changed`; `unshared`: no more; `removed`; others may follow */
      change: string;
      /** @description What others see of it; only `shared` where it was `unshared` */
      changes: components['schemas']['FieldChange'][];
    };
    /** @description A saved list of tickets that is shared was made, changed or removed. The subject is the view. */
    ViewChangedEvent: {
      causationid?: string;
      correlationid: string;
      data: components['schemas']['ViewChangedData'];
      /** @constant */
      datacontenttype: 'application/json';
      /** @constant */
      dataschema: 'urn:switchboard:event:view.changed:1';
      id: string;
      sequence: number;
      source: string;
      /** @constant */
      specversion: '1.0';
      subject: string;
      /** Format: date-time */
      time: string;
      traceparent?: string;
      /** @constant */
      type: 'view.changed';
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
