import type { TermGroup } from './term';

/** Purchase, billing, general. */
export const BUSINESS_TERMS: readonly TermGroup[] = [
  {
    category: 'purchase',
    subcategory: 'order',
    strong:
      'purchase order, purchase*, order new, place order, procure*, buy, buying, quotation, bestellen, bestellung, commander, pedido, comprar, need to order, order ten, order two, ordering, vendor quote, quote from, new order, want to order, would like to order, shipment, bestelling, order status, supplier order, requisition*, price quote, track order, ordine',
    medium:
      'order, orders, quote, po, supplier, vendor, kaufen, acheter, delivery date, catalogue, catalog, ordered, delivery of order, package arrived, budget, cost centre, cost center',
    weak: 'receipt, item, price, new laptop',
  },
  {
    category: 'purchase',
    subcategory: 'invoice',
    strong:
      'supplier invoice, vendor invoice, invoice for order, invoice from supplier, invoice from vendor, goods receipt, purchase invoice, invoice approval, approve invoice, invoice for purchase*, invoice number missing, invoice does not match order, pay supplier, lieferantenrechnung, accounts payable, vendor payment, vendor wants payment, invoice from',
    medium:
      'invoice*, rechnung, facture, factura, fattura, factuur, vat, po number, fatura, approve payment, pro forma',
  },
  {
    category: 'billing',
    subcategory: 'refund',
    decisive: 'refund*, rückerstattung, remboursement, reembolso, rimborso, terugbetaling',
    strong:
      'get money back, money back, chargeback, erstattung, credit note, return money, give money back, geld zurück',
    medium: 'reversal, reimburse customer, credited, credit back',
  },
  {
    category: 'billing',
    subcategory: 'charge',
    strong:
      'charged twice, double charged, charged me, charged my, overcharg*, wrong charge, unknown charge, duplicate charge, credit card charge*, billed twice, billed me, billed for, was charged, were charged, payment failed, card declined, billing error, unexpected charge, charged for, doppelt abgebucht, abgebucht, prélevé, cobrado, charged the wrong, double payment, card was declined, on my credit card, payment method, bank statement, billed wrong, cobrado dos veces, cobro duplicado, charge on',
    medium:
      'charge, charged, charges, billing, payment*, credit card, bill, billed, direct debit, zahlung, paiement, pago, debited, invoice is wrong, invoice amount, invoice charged, transaction',
  },
  {
    category: 'billing',
    subcategory: 'subscription',
    strong:
      'subscription*, subscribe, cancel plan, cancel my plan, upgrade plan, downgrade plan, renewal, auto renew*, monthly plan, annual plan, yearly plan, abonnement, suscripción, abo kündigen, premium plan, change plan, change my plan, billing plan, free trial, membership, business plan, abbonamento, assinatura, switch plan, plan to, billing cycle, kündigen',
    medium: 'renew*, our plan, trial, tier, pricing plan, current plan, plan',
  },
  {
    category: 'billing',
    subcategory: null,
    strong: 'billing department',
    medium: 'billing, billing address, customer invoice',
  },
  {
    category: 'general',
    subcategory: 'question',
    strong:
      'general question, quick question, have a question, question about, frage zu, une question, una pregunta, just wondering, opening hours, office hours, where can i find, who do i contact, who is responsible, who should i, how do i find, contact person, could you tell me, canteen, parking, where do i find, what time, phone number of, information about, eine frage, who can tell, what are the, do you know',
    medium:
      'question, wondering, curious, how do i, how can i, where is, what is, is there, who is, visitors, help desk hours, faq, where can, how does, which floor, documentation',
  },
  {
    category: 'general',
    subcategory: 'project',
    strong:
      'project code*, new project, project setup, project plan, project allocation, project charter, kick off, kickoff, milestone*, stakeholder*, steering committee, project budget, project status, project team, neues projekt, nouveau projet, nuevo proyecto, project manager, roadmap, client code, project proposal, project board, project number, project timeline, cross team project, internal project',
    medium: 'project, projekt, projet, proyecto, client codes, workshop, allocate, initiative, deliverable*',
  },
  {
    category: 'general',
    subcategory: 'other',
    strong:
      'feedback, suggestion*, compliment, thank you for your help, lost and found, office plants, coffee machine, desk move, office move, meeting room, air conditioning, cleaning, light bulb, heating, elevator, chair, kitchen, furniture, lost property, office chair, standing desk',
    medium:
      'miscellaneous, other request, idea, thanks to the team, great job, complaint, window, too cold, too hot, door, desk, lamp, umbrella',
  },
];
